// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import { round, type OrderFigures } from "./amounts";
import { isRecorded, refundedGroup } from "./refunded_group";

/** The order's payments from (or, negative, to) the wallet. */
export function walletPayments(order: PosOrder): PosPayment[] {
    return order.payment_ids.filter((p) => p.payment_method_id?.is_customer_wallet_method);
}

/** The payments that the customer owes until later. */
export function creditPayments(order: PosOrder): PosPayment[] {
    return order.payment_ids.filter((p) => p.payment_method_id?.type === "pay_later");
}

export function topUpLines(order: PosOrder): PosOrderline[] {
    return order.lines.filter((line) => isTopUp(line));
}

export function isTopUp(line: PosOrderline): boolean {
    return Boolean(line.product_id?.product_tmpl_id?.is_customer_wallet_product);
}

/** What a top-up puts on the wallet, or, negative, takes off it: a refund turns the quantity. */
export function topUpAmount(line: PosOrderline): number {
    return line.price_unit * line.qty;
}

/** What all of the order's top-ups put on the wallet. */
export function toppedUp(order: PosOrder): number {
    return sum(order, topUpLines(order).map(topUpAmount));
}

/** The lines that put money on a wallet; what takes money off it is not among them. */
export function topUpsOf(order: PosOrder): PosOrderline[] {
    return topUpLines(order).filter((line) => topUpAmount(line) > 0);
}

/** What the refunds of a top-up that are recorded, as far as this till knows, leave of it. */
export function leftOfTopUp(sold: PosOrderline): number {
    const recorded = sold.refund_orderline_ids.filter((line) => isRecorded(line.order_id));
    return sum(sold.order_id, [sold, ...recorded].map(topUpAmount));
}

/** Whether a top-up was given back in part, and the rest can be, should the wallet have it. */
export function isPartlyReturned(line: PosOrderline): boolean {
    const orders = line.refund_orderline_ids.map((refund) => refund.order_id);
    return (
        isTopUp(line) && orders.some(isRecorded) && !orders.some(isOpen) && leftOfTopUp(line) > 0
    );
}

/** Whether recording the order moves a wallet: such an order needs the server. */
export function movesWallet(order: PosOrder): boolean {
    return walletPayments(order).length > 0 || topUpLines(order).length > 0;
}

/**
 * The figures of an order for the rules of amounts.
 * @param without a payment to leave out, as if it were not there
 */
export function orderFigures(order: PosOrder, without?: PosPayment): OrderFigures {
    const step = order.currency.rounding;
    const payments = order.payment_ids.filter((p) => p.isDone() && !p.is_change && p !== without);
    const onCredit = creditPayments(order).filter((payment) => payments.includes(payment));
    const fromWallet = walletPayments(order).filter((payment) => payment !== without);
    const topUps = toppedUp(order);
    // paid in full: what this payment pays, whatever cash was rounded to, or gives as change
    const isSettled = without && !order.remainingDue && isChangeFromCash(order);
    const due = isSettled ? without.getAmount() : order.totalDue - paid(order, payments);
    return {
        due: round(due, step),
        goods: round(order.totalDue - topUps, step),
        walletPaid: paid(order, fromWallet),
        onCredit: paid(order, onCredit),
        toppedUp: topUps,
        refundable: refundable(order),
    };
}

/** Whether the order has no change, or gives it from the note that pays the rest of it. */
export function isChangeFromCash(order: PosOrder): boolean {
    const inCash = order.payment_ids.filter((p) => p.payment_method_id?.is_cash_count);
    return !order.change || Math.abs(order.change) < paid(order, inCash);
}

/** What a terminal has to do with a payment: nothing yet, nothing any more, or it was refused. */
const AT_REST = ["pending", "retry", "done", "reversed"];

/** Whether a terminal may be taking money for the order: until it answers, nobody knows what is due. */
export function isAtTerminal(order: PosOrder): boolean {
    const states = order.payment_ids.map((payment) => payment.getPaymentStatus());
    return states.some((state) => state && !AT_REST.includes(state));
}

/** The payments that may not pay a top-up, such as meal vouchers. */
export function unfitPayments(order: PosOrder): { amount: number; methods: string } {
    const payments = order.payment_ids.filter(
        (payment) => payment.payment_method_id?.customer_wallet_pays_top_ups === false,
    );
    const names = payments.map((payment) => payment.payment_method_id.name);
    return { amount: paid(order, payments), methods: [...new Set(names)].join(", ") };
}

/**
 * The most that a refund can give back to the wallet: what the refunded orders took from it and
 * no refund that this till knows has given back. Infinity where something refunds no order: what
 * can be given back then is for the server to say.
 */
function refundable(order: PosOrder): number {
    const step = order.currency.rounding;
    const group = refundedGroup(order);
    return group
        ? Math.max(
              0,
              group.left((one) => paid(one, walletPayments(one)), step),
          )
        : Infinity;
}

function isOpen({ state }: PosOrder): boolean {
    return state === "draft";
}

/** What some of an order's payments come to. */
export function paid(order: PosOrder, payments: PosPayment[]): number {
    const amounts = payments.map((payment) => payment.getAmount());
    return sum(order, amounts);
}

function sum({ currency }: PosOrder, amounts: number[]): number {
    const total = amounts.reduce((before, amount) => before + amount, 0);
    return round(total, currency.rounding);
}
