// Generated from tests/hoot/komunigi_wallet/till.ts by build.mjs: edit the source.
import { after } from "@odoo/hoot";
import { onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
import "./top_up_amount.data";
export const ADA = 4;
const METHODS = { cash: 1, onAccount: 3, wallet: 70 };
const PRODUCTS = { goods: 71, topUp: 72 };
const SETTINGS = { customer_wallet_display: "always", customer_wallet_on_receipt: true };
function extend(model, fields, records) {
  const mock = hootPosModels.find(({ _name }) => _name === model);
  if (!mock) {
    throw new Error(`Odoo's tests have no model ${model}`);
  }
  const loaded = mock.prototype._load_pos_data_fields;
  const list = () => loaded().length ? [...loaded(), ...fields] : [];
  patchWithCleanup(mock.prototype, { _load_pos_data_fields: list });
  const own = [...mock._records];
  mock._records = records(own);
  after(() => mock._records = own);
}
function sellWallets(config) {
  const add = (...more) => {
    return (own) => [...own, ...more.map((values) => ({ ...own[0], ...values }))];
  };
  extend(
    "pos.payment.method",
    ["is_customer_wallet_method"],
    add({ id: METHODS.wallet, name: "Wallet", is_customer_wallet_method: true })
  );
  extend(
    "product.template",
    ["is_customer_wallet_product"],
    add(
      ...[PRODUCTS.goods, PRODUCTS.topUp].map((id) => ({
        ...{ id, name: "Product", taxes_id: [], product_variant_ids: [id] },
        is_customer_wallet_product: id === PRODUCTS.topUp
      }))
    )
  );
  extend(
    "product.product",
    [],
    add(
      ...[PRODUCTS.goods, PRODUCTS.topUp].map((id) => ({
        ...{ id, product_tmpl_id: id, taxes_id: [] }
      }))
    )
  );
  extend("pos.config", [], ([own]) => [
    {
      ...own,
      payment_method_ids: Object.values(METHODS),
      use_presets: false,
      ...SETTINGS,
      ...config
    }
  ]);
  extend(
    "res.company",
    ["customer_wallet_label", "is_enabled_customer_wallet"],
    (own) => own.map((company) => ({
      ...company,
      customer_wallet_label: "Member account",
      is_enabled_customer_wallet: true
    }))
  );
}
export class Till {
  constructor(state) {
    this.state = state;
  }
  state;
  reachable = true;
  pos;
  ada;
  /** What was asked of the server about wallets and orders of wallets. */
  asked = [];
  dialogs = [];
  notes = [];
  /** The screens that it went to, one after the other. */
  pages = [];
  /** What the server has of Ada's ledger. */
  movements = [];
  /** What the server has recorded of an order whose answer was lost; false where nothing. */
  recorded = false;
  /** @param config values of the till's settings */
  static async open(state, config = {}) {
    const till = new Till(state);
    sellWallets(config);
    onRpc("customer.wallet", "get_till_state", ({ args }) => till.answer(args));
    onRpc("customer.wallet.entry", "search_read", () => till.movements);
    onRpc("pos.order", "get_recorded_order", ({ method, args }) => {
      till.asked.push({ method, args });
      till.beReached();
      return till.recorded;
    });
    till.pos = await setupPosEnv();
    till.ada = till.pos.models["res.partner"].get(ADA);
    till.ada.name = "Ada";
    patchWithCleanup(till.pos.dialog, {
      add: (component, told) => {
        till.dialogs.push({ ...told, component });
        return () => {
        };
      }
    });
    patchWithCleanup(till.pos.notification, {
      add: (text) => void till.notes.push(text)
    });
    patchWithCleanup(till.pos.router, {
      navigate: (page) => void till.pages.push(page)
    });
    return till;
  }
  beReached() {
    if (!this.reachable) {
      throw new Error("no connection");
    }
  }
  answer(args) {
    this.asked.push({ method: "get_till_state", args });
    this.beReached();
    const told = {
      wallet_partner_id: ADA,
      holder: "Ada",
      as_of: "2026-03-02T09:05:00Z",
      minimum: 0
    };
    const open = { blocked: false, blocked_reason: "" };
    const asked = args[1];
    return this.state ? asked.map((partner_id) => ({ partner_id, ...told, ...open, ...this.state })) : [];
  }
  get wallet() {
    return this.pos.customerWallet;
  }
  /** Answers the next dialog that asks for something. */
  answerDialog(answer) {
    patchWithCleanup(this.pos.dialog, {
      add: (_component, { getPayload }) => {
        getPayload?.(answer);
        return () => {
        };
      }
    });
  }
  method(name) {
    return this.pos.models["pos.payment.method"].get(METHODS[name]);
  }
  /** An order with these lines, Ada's unless told; what is given back refunds `refunded`. */
  async order(lines, { partner = this.ada, refunded = null } = {}) {
    const order = this.pos.addNewOrder();
    order.setPartner(partner ?? false);
    order.is_refund = Boolean(refunded);
    for (const [index, [product, amount]] of Object.entries(lines).entries()) {
      const id = PRODUCTS[product];
      const line = {
        product_tmpl_id: this.pos.models["product.template"].get(id),
        qty: Math.sign(amount),
        price_unit: Math.abs(amount),
        ...refunded && { refunded_orderline_id: refunded.lines[index] }
      };
      await this.pos.addLineToOrder(line, order, {}, false);
    }
    return order;
  }
  /** Adds a payment to an order. */
  pay(order, name, amount) {
    const payment = this.pos.models["pos.payment"].create({
      pos_order_id: order,
      payment_method_id: this.method(name)
    });
    payment.setAmount(amount);
    return payment;
  }
  /** What the server pushes to every till when a wallet has changed. */
  push(balance, values = {}) {
    const whose = { company_id: this.pos.company.id, wallet_partner_id: ADA, holder: "Ada" };
    const open = { blocked: false, blocked_reason: "" };
    return { ...whose, ...open, balance, as_of: "2026-03-02T09:06:00Z", ...values };
  }
}
export function amounts(order) {
  return order.payment_ids.map((payment) => payment.getAmount());
}
export function dollars(amount) {
  return `$\xA0${amount}`;
}
export function shown(amount) {
  return `$ ${amount}`;
}
