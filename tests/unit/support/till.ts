/** A till in memory for unit tests: orders, payments and a server whose answers the test gives. */
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Partner, PaymentMethod } from "@point_of_sale/app/models/related_models";
import { TillWallet, type WalletChange } from "@komunigi_wallet/till/till_wallet";

export const WALLET = { id: 1, name: "Wallet", type: "bank", is_customer_wallet_method: true };
export const ON_ACCOUNT = { id: 3, name: "On account", type: "pay_later" };
export const CASH = { id: 2, name: "Cash", type: "cash", is_cash_count: true };
export const TOP_UP = { id: 9, is_customer_wallet_product: true };
export const ADA: Partner = { id: 5, name: "Ada" };

type FakeMethod = typeof WALLET | typeof CASH | typeof ON_ACCOUNT;

let created = 0;

class FakePayment {
    uuid = `payment-${(created += 1)}`;
    constructor(
        public pos_order_id: FakeOrder,
        public payment_method_id: FakeMethod,
        public amount: number,
    ) {}
    isDone(): boolean {
        return true;
    }
    getAmount(): number {
        return this.amount;
    }
    setAmount(amount: number): void {
        this.amount = amount;
    }
}

/** A line; what a refund gives back has a negative quantity. */
export class FakeLine {
    readonly product_id: { product_tmpl_id: object };
    readonly qty: number;
    readonly price_unit: number;
    refunded_orderline_id?: FakeLine;
    refund_orderline_ids: FakeLine[] = [];

    constructor(
        readonly order_id: FakeOrder,
        readonly amount: number,
        product_tmpl_id: object,
    ) {
        this.product_id = { product_tmpl_id };
        this.qty = Math.sign(amount);
        this.price_unit = Math.abs(amount);
    }
}

export class FakeOrder {
    uuid = `order-${(created += 1)}`;
    id: string | number = this.uuid;
    state = "draft";
    nb_print = 0;
    uiState: Record<string, unknown> = {};
    currency = { id: 1, rounding: 0.01 };
    payment_ids: FakePayment[] = [];
    lines: FakeLine[] = [];
    partner_id: Partner | undefined;
    customer_wallet_cash_out_reason = "";

    /** @param goods price of the goods; negative for a refund */
    constructor({ goods = 0, topUp = 0, partner = ADA as Partner | null } = {}) {
        this.partner_id = partner ?? undefined;
        this.addLine(goods, { id: 8 });
        this.addLine(topUp, TOP_UP);
    }
    addLine(amount: number, product_tmpl_id: object): void {
        if (amount) {
            this.lines.push(new FakeLine(this, amount, product_tmpl_id));
        }
    }
    /** Gives back what `original` sold, line by line. */
    refunds(original: FakeOrder): void {
        this.lines.forEach((line, index) => {
            line.refunded_orderline_id = original.lines[index];
            original.lines[index]?.refund_orderline_ids.push(line);
        });
    }
    pay(method: FakeMethod, amount: number): FakePayment {
        this.payment_ids.push(new FakePayment(this, method, amount));
        return this.payment_ids.at(-1) as FakePayment;
    }
    getPartner(): Partner | undefined {
        return this.partner_id;
    }
    addPaymentline(method: PaymentMethod): object {
        return { status: true, data: this.pay(method as typeof WALLET, this.remainingDue) };
    }
    removePaymentline(payment: PosPayment): void {
        this.payment_ids = this.payment_ids.filter((p) => p.uuid !== payment.uuid);
    }
    removeOrderline(line: object): void {
        this.lines = this.lines.filter((other) => other !== line);
    }
    get finalized(): boolean {
        return this.state !== "draft";
    }
    get isSynced(): boolean {
        return typeof this.id === "number";
    }
    get isRefund(): boolean {
        return this.totalDue < 0 && !this.customer_wallet_cash_out_reason;
    }
    get totalDue(): number {
        return this.lines.reduce((sum, line) => sum + line.amount, 0);
    }
    get amountPaid(): number {
        return this.payment_ids.reduce((sum, payment) => sum + payment.amount, 0);
    }
    get remainingDue(): number {
        return Math.max(0, this.totalDue - this.amountPaid);
    }
    get change(): number {
        return Math.min(0, this.totalDue - this.amountPaid);
    }
    /** As the real type, for what takes one. */
    get real(): PosOrder {
        return this as unknown as PosOrder;
    }
}

interface DialogProps {
    title?: string;
    body?: string;
    getPayload?: (value: unknown) => void;
}

export type ServerCall = (model: string, method: string, args: unknown[]) => unknown;

/** What was shown, said, navigated to, and taken off the orders to send. */
interface Seen {
    dialogs: { component: unknown; props: DialogProps }[];
    notes: string[];
    pages: string[];
    removed: string[];
}

export interface Till extends Seen {
    pos: PosStore;
    wallet: TillWallet;
    /** The same as `pos`, to give it other data and other behaviour. */
    fake: ReturnType<typeof makeStore>;
}

/** A till whose server answers what `server` returns, or fails as it throws. */
export function makeTill(server: ServerCall, orders: FakeOrder[] = []): Till {
    const seen = { dialogs: [], notes: [], pages: [], removed: [] } as Seen;
    const fake = makeStore(server, orders, seen);
    const pos = fake as unknown as PosStore;
    const wallet = new TillWallet(pos);
    fake.env.services.customer_wallet = wallet;
    return { ...seen, pos, fake, wallet };
}

function makeStore(server: ServerCall, orders: FakeOrder[], seen: Seen) {
    return {
        config: { id: 3, payment_method_ids: [CASH, WALLET] } as Record<string, unknown>,
        company: { id: 1, customer_wallet_label: "Member account" },
        currency: { id: 1, rounding: 0.01 },
        models: {
            "pos.order": makeTable(orders),
            "product.template": makeTable([TOP_UP]),
            "pos.payment.method": makeTable([CASH, WALLET]),
        },
        data: {
            network: { offline: false },
            call: async (model: string, method: string, args: unknown[]) =>
                server(model, method, args),
            loadServerOrders: async () => {},
            synchronizeLocalDataInIndexedDB: async () => {},
            checkConnectivity: async () => {},
        },
        dialog: {
            add: (component: unknown, props: DialogProps) => {
                seen.dialogs.push({ component, props });
            },
        },
        notification: { add: (text: string) => seen.notes.push(text) },
        env: {
            services: { ui: { block() {}, unblock() {} } } as Record<string, unknown>,
            utils: { formatCurrency: (amount: number) => `${amount.toFixed(2)} EUR` },
        },
        getOrder: () => orders[0],
        getCashier: () => ({ _role: "cashier" }),
        navigate: (page: string) => seen.pages.push(page),
        removePendingOrder: (order: PosOrder) => seen.removed.push(order.uuid),
        selectPartner: async () => false as Partner | false,
        addLineToOrder: async (
            values: { price_unit: number; product_tmpl_id: object },
            order: FakeOrder,
        ) => order.addLine(values.price_unit, values.product_tmpl_id),
    };
}

function makeTable<T extends object>(records: T[]) {
    return {
        getAll: () => records,
        find: (test: (record: T) => boolean) => records.find(test),
        filter: (test: (record: T) => boolean) => records.filter(test),
        getBy: (field: string, value: unknown) =>
            records.find((record) => (record as Record<string, unknown>)[field] === value),
    };
}

/** What the server answers of Ada's wallet. */
export function adaHas(balance: number, { minimum = 0, blocked = false } = {}): object[] {
    return [
        {
            partner_id: ADA.id,
            wallet_partner_id: ADA.id,
            balance,
            minimum,
            blocked,
            as_of: "2026-03-02T09:05:00Z",
        },
    ];
}

/** What the server pushes to every till when a wallet has changed. */
export function pushed(balance: number, household = ADA.id): WalletChange {
    return {
        company_id: 1,
        wallet_partner_id: household,
        balance,
        blocked: false,
        as_of: "2026-03-02T09:06:00Z",
    };
}
