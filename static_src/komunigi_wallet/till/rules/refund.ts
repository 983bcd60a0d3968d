// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
import { round, type WalletFigures } from "./amounts";
import { movesWallet, orderFigures, paid, toppedUp } from "./order_figures";
import { refundedGroup } from "./refunded_group";

/** A part of what is paid, or, negative, given back, and in which way. */
export interface Part<Method> {
    method: Method;
    amount: number;
}

/** What can be given out of a wallet as money: an overdraft is for goods alone. */
export function returnable({ balance, blocked }: WalletFigures, step: number): number {
    return blocked ? 0 : Math.max(0, round(balance, step));
}

/** What was paid in each way for what an order refunds, less what went back in that way. */
export function paidInEachWay(order: PosOrder): Part<PaymentMethod>[] {
    const group = refundedGroup(order);
    if (!group) {
        return [];
    }
    const payments = group.orders.flatMap((one) => one.payment_ids);
    return [...new Set(payments.map((payment) => payment.payment_method_id))].map((method) => ({
        method,
        amount: group.left((one) => paid(one, paymentsBy(one, method)), order.currency.rounding),
    }));
}

/**
 * How a refund gives back what it was paid with, in the order of the ways of paying.
 * @param due what the refund comes to, negative
 * @param paid the most of each way
 * @returns negative amounts; together less than what is due where less was paid
 */
export function givenBack<Method>(due: number, paid: Part<Method>[], step: number): Part<Method>[] {
    let left = Math.max(0, -due);
    return paid.flatMap(({ method, amount }) => {
        const part = Math.max(0, round(Math.min(left, amount), step));
        left -= part;
        return part ? [{ method, amount: -part }] : [];
    });
}

/**
 * How much more money a refund gives back than was paid in money for the goods; the rest was paid
 * from the wallet. The server judges the same: `_refund_refusal` of `policy/till_order.py`.
 */
export function moneyTooMuch(order: PosOrder): number {
    const group = refundedGroup(order);
    if (!order.isRefund || order.customer_wallet_cash_out_reason) {
        return 0;
    }
    if (!group?.orders.some(movesWallet)) {
        return 0;
    }
    const step = order.currency.rounding;
    const forGoods = group.left((one) => money(one) - toppedUp(one), step);
    const given = Math.min(0, toppedUp(order)) - money(order);
    const roundedInCash = Math.abs(order.totalDue - order.priceIncl);
    const tooMuch = given - Math.max(0, forGoods) - roundedInCash;
    return round(Math.max(0, tooMuch), step);
}

function paymentsBy(order: PosOrder, method: PaymentMethod): PosPayment[] {
    return order.payment_ids.filter((payment) => payment.payment_method_id === method);
}

function money(order: PosOrder): number {
    const { walletPaid, onCredit } = orderFigures(order);
    const all = order.payment_ids.reduce((sum, payment) => sum + payment.getAmount(), 0);
    return all - walletPaid - onCredit;
}
