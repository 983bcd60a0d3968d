// Generated from tests/hoot/komunigi_wallet/till.ts by build.mjs: edit the source.
import { after } from "@odoo/hoot";
import { getService, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
const ADA = 4;
const METHODS = { cash: 1, onAccount: 3, wallet: 70 };
const PRODUCTS = { goods: 71, topUp: 72 };
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
  extend("pos.config", ["customer_wallet_display"], ([own]) => [
    { ...own, payment_method_ids: Object.values(METHODS), use_presets: false, ...config }
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
  static async open(state, config = {}) {
    const till = new Till(state);
    sellWallets(config);
    onRpc("customer.wallet", "get_till_state", () => till.answer());
    till.pos = await setupPosEnv();
    till.ada = till.pos.models["res.partner"].get(ADA);
    till.ada.name = "Ada";
    return till;
  }
  answer() {
    if (!this.reachable) {
      throw new Error("no connection");
    }
    const wallet = { partner_id: ADA, wallet_partner_id: ADA, as_of: "2026-03-02T09:05:00Z" };
    return this.state ? [{ ...wallet, minimum: 0, blocked: false, ...this.state }] : [];
  }
  get wallet() {
    return getService("customer_wallet");
  }
  method(name) {
    return this.pos.models["pos.payment.method"].get(METHODS[name]);
  }
  /** An order with these lines, Ada's unless told. */
  async order(lines, partner = this.ada) {
    const order = this.pos.addNewOrder();
    order.setPartner(partner ?? false);
    for (const [product, amount] of Object.entries(lines)) {
      const id = PRODUCTS[product];
      const product_tmpl_id = this.pos.models["product.template"].get(id);
      const values = { product_tmpl_id, qty: Math.sign(amount), price_unit: Math.abs(amount) };
      await this.pos.addLineToOrder(values, order, {}, false);
    }
    return order;
  }
  /** Adds a payment to an order. */
  pay(order, method, amount) {
    const added = order.addPaymentline(this.method(method));
    if (!added.status) {
      throw new Error(added.data);
    }
    added.data.setAmount(amount);
  }
}
export function amounts(order) {
  return order.payment_ids.map((payment) => payment.getAmount());
}
