/** A till on Odoo's mock server, with a wallet of Ada's whose state the test gives. */
import { after } from "@odoo/hoot";
import { getService, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Partner, PaymentMethod } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { TillWallet } from "@komunigi_wallet/till/till_wallet";

/** Customers that Odoo's mock server knows. */
const ADA = 4;
const METHODS = { cash: 1, onAccount: 3, wallet: 70 };
const PRODUCTS = { goods: 71, topUp: 72 };

type Values = Record<string, unknown>;

/** What the server answers of Ada's wallet. */
export interface AdasWallet {
    balance: number;
    minimum?: number;
    blocked?: boolean;
}

/** Products of an order: what is sold, or, negative, given back. */
export interface Lines {
    goods?: number;
    topUp?: number;
}

/** Gives one of Odoo's mock models fields that our till loads, and other records, for one test. */
function extend(model: string, fields: string[], records: (own: Values[]) => Values[]): void {
    const mock = hootPosModels.find(({ _name }) => _name === model);
    if (!mock) {
        throw new Error(`Odoo's tests have no model ${model}`);
    }
    const loaded = mock.prototype._load_pos_data_fields;
    // a model without such a list loads every field
    const list = () => (loaded().length ? [...loaded(), ...fields] : []);
    patchWithCleanup(mock.prototype, { _load_pos_data_fields: list });
    const own = [...mock._records];
    mock._records = records(own);
    after(() => (mock._records = own));
}

/** The mock server sells goods without tax, and takes money on and off wallets. */
function sellWallets(config: Values): void {
    const add = (...more: Values[]) => {
        return (own: Values[]) => [...own, ...more.map((values) => ({ ...own[0], ...values }))];
    };
    extend(
        "pos.payment.method",
        ["is_customer_wallet_method"],
        add({ id: METHODS.wallet, name: "Wallet", is_customer_wallet_method: true }),
    );
    extend(
        "product.template",
        ["is_customer_wallet_product"],
        add(
            ...[PRODUCTS.goods, PRODUCTS.topUp].map((id) => ({
                ...{ id, name: "Product", taxes_id: [], product_variant_ids: [id] },
                is_customer_wallet_product: id === PRODUCTS.topUp,
            })),
        ),
    );
    extend(
        "product.product",
        [],
        add(
            ...[PRODUCTS.goods, PRODUCTS.topUp].map((id) => ({
                ...{ id, product_tmpl_id: id, taxes_id: [] },
            })),
        ),
    );
    extend("pos.config", ["customer_wallet_display"], ([own]) => [
        { ...own, payment_method_ids: Object.values(METHODS), use_presets: false, ...config },
    ]);
    extend("res.company", ["customer_wallet_label", "is_enabled_customer_wallet"], (own) =>
        own.map((company) => ({
            ...company,
            customer_wallet_label: "Member account",
            is_enabled_customer_wallet: true,
        })),
    );
}

/** What the mock server answers of Ada's wallet at the moment, and whether it can be reached. */
export class Till {
    reachable = true;
    pos!: PosStore;
    ada!: Partner;

    private constructor(public state: AdasWallet | null) {}

    static async open(state: AdasWallet | null, config: Values = {}): Promise<Till> {
        const till = new Till(state);
        sellWallets(config);
        onRpc("customer.wallet", "get_till_state", () => till.answer());
        till.pos = await setupPosEnv();
        till.ada = till.pos.models["res.partner"].get(ADA) as Partner;
        till.ada.name = "Ada";
        return till;
    }

    private answer(): Values[] {
        if (!this.reachable) {
            throw new Error("no connection");
        }
        const wallet = { partner_id: ADA, wallet_partner_id: ADA, as_of: "2026-03-02T09:05:00Z" };
        return this.state ? [{ ...wallet, minimum: 0, blocked: false, ...this.state }] : [];
    }

    get wallet(): TillWallet {
        return getService<TillWallet>("customer_wallet");
    }

    method(name: keyof typeof METHODS): PaymentMethod {
        return this.pos.models["pos.payment.method"].get(METHODS[name]) as PaymentMethod;
    }

    /** An order with these lines, Ada's unless told. */
    async order(lines: Lines, partner: Partner | null = this.ada): Promise<PosOrder> {
        const order = this.pos.addNewOrder();
        order.setPartner(partner ?? false);
        for (const [product, amount] of Object.entries(lines)) {
            const id = PRODUCTS[product as keyof typeof PRODUCTS];
            const product_tmpl_id = this.pos.models["product.template"].get(id);
            const values = { product_tmpl_id, qty: Math.sign(amount), price_unit: Math.abs(amount) };
            await this.pos.addLineToOrder(values, order, {}, false);
        }
        return order;
    }

    /** Adds a payment to an order. */
    pay(order: PosOrder, method: keyof typeof METHODS, amount: number): void {
        const added = order.addPaymentline(this.method(method));
        if (!added.status) {
            throw new Error(added.data);
        }
        added.data.setAmount(amount);
    }
}

/** What an order's payments are. */
export function amounts(order: PosOrder): number[] {
    return order.payment_ids.map((payment) => payment.getAmount());
}
