import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import { round, type OrderFigures } from "@komunigi_wallet/till/rules/amounts";

/** The order's payments from (or, negative, to) the wallet. */
export function walletPayments(order: PosOrder): PosPayment[] {
    return order.payment_ids.filter((p) => p.payment_method_id?.is_customer_wallet_method);
}

export function topUpLines(order: PosOrder): PosOrderline[] {
    return order.lines.filter((line) => isTopUp(line));
}

export function isTopUp(line: PosOrderline): boolean {
    return Boolean(line.product_id?.product_tmpl_id?.is_customer_wallet_product);
}

/** What the order's top-ups put on the wallet; negative where a refund takes it back. */
export function toppedUp(order: PosOrder): number {
    const sum = topUpLines(order).reduce((total, line) => total + line.priceIncl, 0);
    return round(sum * signOfLines(order), order.currency.rounding);
}

/**
 * Gives the top-ups that are sent the sign of what they do: the server's ledger reads them. Odoo
 * has just written their prices.
 */
export function signTopUps(order: PosOrder): void {
    for (const line of topUpLines(order)) {
        line.price_subtotal *= signOfLines(order);
        line.price_subtotal_incl *= signOfLines(order);
    }
}

/** Odoo turns the signs of a refund's lines: what is given back is positive there. */
function signOfLines(order: PosOrder): number {
    return order.isRefund ? -1 : 1;
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
    const paid = payments.reduce((sum, payment) => sum + payment.getAmount(), 0);
    const fromWallet = walletPayments(order).filter((payment) => payment !== without);
    const topUps = toppedUp(order);
    return {
        due: round(order.totalDue - paid, step),
        goods: round(order.totalDue - topUps, step),
        walletPaid: round(
            fromWallet.reduce((sum, payment) => sum + payment.getAmount(), 0),
            step,
        ),
        toppedUp: topUps,
    };
}
