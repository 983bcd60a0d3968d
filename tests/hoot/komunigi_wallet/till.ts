/** A till on Odoo's mock server, with a wallet of Ada's whose state the test gives. */
import { after } from "@odoo/hoot";
import { onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { Partner, PaymentMethod } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { WalletChange } from "@komunigi_wallet/till/balances/balances";
import type { Movement } from "@komunigi_wallet/till/movements/movements_popup";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

import "./top_up_amount.data";

/** A customer whom Odoo's mock server knows. */
export const ADA = 4;
const METHODS = { cash: 1, onAccount: 3, wallet: 70 };
const PRODUCTS = { goods: 71, topUp: 72 };

const SETTINGS = { customer_wallet_display: "always", customer_wallet_on_receipt: true };

type Values = Record<string, unknown>;

/** What the server answers of Ada's wallet. */
export type AdasWallet = Partial<WalletChange> & { balance: number; minimum?: number };

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
    extend("pos.config", [], ([own]) => [
        {
            ...own,
            payment_method_ids: Object.values(METHODS),
            use_presets: false,
            ...SETTINGS,
            ...config,
        },
    ]);
    extend("res.company", ["customer_wallet_label", "is_enabled_customer_wallet"], (own) =>
        own.map((company) => ({
            ...company,
            customer_wallet_label: "Member account",
            is_enabled_customer_wallet: true,
        })),
    );
}

/** A dialog that the till opened. */
export interface Opened {
    component: unknown;
    title: string;
    body: string;
    offers?: { amount: number }[];
    most?: number;
    confirmLabel?: string;
    confirm?: () => Promise<void>;
    getPayload?: (answer: unknown) => void;
}

type MethodName = keyof typeof METHODS;

/** A till, the answers that its server gives, and what it shows and asks. */
export class Till {
    reachable = true;
    pos!: PosStore;
    ada!: Partner;
    /** What was asked of the server about wallets and orders of wallets. */
    readonly asked: { method: string; args: unknown[] }[] = [];
    readonly dialogs: Opened[] = [];
    readonly notes: string[] = [];
    /** The screens that it went to, one after the other. */
    readonly pages: string[] = [];
    /** What the server has of Ada's ledger. */
    movements: Movement[] = [];
    /** What the server has recorded of an order whose answer was lost; false where nothing. */
    recorded: object | false = false;

    private constructor(public state: AdasWallet | null) {}

    /** @param config values of the till's settings */
    static async open(state: AdasWallet | null, config: Values = {}): Promise<Till> {
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
        till.ada = till.pos.models["res.partner"].get(ADA) as Partner;
        till.ada.name = "Ada";
        patchWithCleanup(till.pos.dialog, {
            add: (component: unknown, told: Opened) => {
                till.dialogs.push({ ...told, component });
                return () => {};
            },
        });
        patchWithCleanup(till.pos.notification, {
            add: (text: string) => void till.notes.push(text),
        });
        patchWithCleanup(till.pos.router, {
            navigate: (page: string) => void till.pages.push(page),
        });
        return till;
    }

    private beReached(): void {
        if (!this.reachable) {
            throw new Error("no connection");
        }
    }

    private answer(args: unknown[]): Values[] {
        this.asked.push({ method: "get_till_state", args });
        this.beReached();
        const told = {
            wallet_partner_id: ADA,
            holder: "Ada",
            as_of: "2026-03-02T09:05:00Z",
            minimum: 0,
        };
        const open = { blocked: false, blocked_reason: "" };
        const asked = args[1] as number[];
        return this.state
            ? asked.map((partner_id) => ({ partner_id, ...told, ...open, ...this.state }))
            : [];
    }

    get wallet(): TillWallet {
        return this.pos.customerWallet;
    }

    /** Answers the next dialog that asks for something. */
    answerDialog(answer: unknown): void {
        patchWithCleanup(this.pos.dialog, {
            add: (_component: unknown, { getPayload }: Opened) => {
                getPayload?.(answer);
                return () => {};
            },
        });
    }

    method(name: MethodName): PaymentMethod {
        return this.pos.models["pos.payment.method"].get(METHODS[name]) as PaymentMethod;
    }

    /** An order with these lines, Ada's unless told; what is given back refunds `refunded`. */
    async order(
        lines: Lines,
        { partner = this.ada as Partner | null, refunded = null as PosOrder | null } = {},
    ): Promise<PosOrder> {
        const order = this.pos.addNewOrder();
        order.setPartner(partner ?? false);
        order.is_refund = Boolean(refunded);
        for (const [index, [product, amount]] of Object.entries(lines).entries()) {
            const id = PRODUCTS[product as keyof typeof PRODUCTS];
            const line = {
                product_tmpl_id: this.pos.models["product.template"].get(id),
                qty: Math.sign(amount),
                price_unit: Math.abs(amount),
                ...(refunded && { refunded_orderline_id: refunded.lines[index] }),
            };
            await this.pos.addLineToOrder(line, order, {}, false);
        }
        return order;
    }

    /** Adds a payment to an order. */
    pay(order: PosOrder, name: MethodName, amount: number): PosPayment {
        const payment = this.pos.models["pos.payment"].create({
            pos_order_id: order,
            payment_method_id: this.method(name),
        });
        payment.setAmount(amount);
        return payment;
    }

    /** What the server pushes to every till when a wallet has changed. */
    push(balance: number, values: Partial<WalletChange> = {}): WalletChange {
        const whose = { company_id: this.pos.company.id, wallet_partner_id: ADA, holder: "Ada" };
        const open = { blocked: false, blocked_reason: "" };
        return { ...whose, ...open, balance, as_of: "2026-03-02T09:06:00Z", ...values };
    }
}

/** Amounts of an order's payments. */
export function amounts(order: PosOrder): number[] {
    return order.payment_ids.map((payment) => payment.getAmount());
}

/** An amount as the mock server's dollars are written. */
export function dollars(amount: string): string {
    return `$\u00a0${amount}`;
}

/** The same as it is read off the screen. */
export function shown(amount: string): string {
    return `$ ${amount}`;
}
