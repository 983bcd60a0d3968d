import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import {
    cappedPayment,
    goodsLeft,
    proposedPayment,
    round,
    spendable,
    type WalletFigures,
} from "@komunigi_wallet/till/rules/amounts";
import {
    obstacleMessage,
    paymentObstacle,
    type Obstacle,
} from "@komunigi_wallet/till/rules/obstacles";
import { showWalletOnDisplay } from "@komunigi_wallet/till/customer_display/show_wallet";
import { isUnanswered } from "@komunigi_wallet/till/recording/recording";
import {
    movesWallet,
    orderFigures,
    topUpAmount,
    topUpLines,
    walletPayments,
} from "@komunigi_wallet/till/rules/order_figures";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

/**
 * Adds a payment from the wallet of what it has, up to what is due. Asks for the customer first
 * where there is none; says why and what next where it cannot be.
 * @returns the payment, or null
 */
export async function payFromWallet(
    pos: PosStore,
    wallet: TillWallet,
    order: PosOrder,
    method: PaymentMethod,
): Promise<PosPayment | null> {
    if (!order.getPartner() && !(await pos.selectPartner(order))) {
        return null;
    }
    const reached = await wallet.refreshOrder(order);
    const state = wallet.of(order.getPartner());
    const figures = orderFigures(order);
    const options = { offline: !reached || wallet.offline, step: wallet.step };
    const obstacle = paymentObstacle(state, figures, options);
    if (obstacle) {
        showObstacle(pos, wallet, order, obstacle);
        return null;
    }
    const existing = walletPayments(order)[0];
    const amount = proposedPayment(state ?? NOTHING, figures, wallet.step);
    if (existing) {
        existing.setAmount(round(existing.getAmount() + amount, wallet.step));
        return existing;
    }
    const added = order.addPaymentline(method);
    if (!added.status) {
        pos.dialog.add(AlertDialog, { title: _t("Error"), body: added.data });
        return null;
    }
    added.data.setAmount(amount);
    return added.data;
}

/** A refund needs no balance to be paid back to the wallet. */
const NOTHING: WalletFigures = { balance: 0, minimum: 0, blocked: false };

/** Tells the cashier why the order cannot be paid from the wallet, and what to do next. */
export function showObstacle(
    pos: PosStore,
    wallet: TillWallet,
    order: PosOrder,
    obstacle: Obstacle,
): void {
    const partner = order.getPartner();
    const state = wallet.of(partner);
    const words = {
        label: wallet.label,
        customer: partner?.name ?? "",
        balance: state ? wallet.format(state.balance) : "",
    };
    pos.dialog.add(AlertDialog, obstacleMessage(obstacle, words));
}

/**
 * Lowers the order's wallet payments to what is due and available now: the order, the other
 * payments or the balance may have changed since they were added.
 * @returns whether something was lowered
 */
export function lowerWalletPayments(wallet: TillWallet, order: PosOrder): boolean {
    const state = wallet.of(order.getPartner());
    let lowered = false;
    for (const payment of walletPayments(order)) {
        const figures = orderFigures(order, payment);
        const asked = payment.getAmount();
        const amount =
            state || asked < 0 ? cappedPayment(asked, state ?? NOTHING, figures, wallet.step) : 0;
        if (amount !== asked) {
            lowered = true;
            if (amount) {
                payment.setAmount(amount);
            } else {
                order.removePaymentline(payment);
            }
        }
    }
    return lowered;
}

/**
 * Keeps a payment that the cashier edits within what is due and available, and says so.
 * @returns the amount it was lowered to, or null where nothing had to change
 */
export function capEditedPayment(
    pos: PosStore,
    wallet: TillWallet,
    payment: PosPayment | undefined,
): number | null {
    if (!payment?.payment_method_id.is_customer_wallet_method) {
        return null;
    }
    const order = payment.pos_order_id;
    const state = wallet.of(order.getPartner()) ?? NOTHING;
    const figures = orderFigures(order, payment);
    const amount = cappedPayment(payment.getAmount(), state, figures, wallet.step);
    if (amount === payment.getAmount()) {
        return null;
    }
    payment.setAmount(amount);
    pos.notification.add(
        _t("At most %(amount)s from %(label)s for this order.", {
            amount: wallet.format(proposedPayment(state, figures, wallet.step)),
            label: wallet.label,
        }),
        { type: "warning" },
    );
    return amount;
}

/**
 * What is wrong with the wallet part of an order about to be recorded, in words for the cashier;
 * the server checks it all again.
 */
export function orderProblem(wallet: TillWallet, order: PosOrder): string | null {
    const values = { label: wallet.label };
    const figures = orderFigures(order);
    const givesBack = order.isRefund || order.customer_wallet_cash_out_reason;
    if (!givesBack && topUpLines(order).some((line) => topUpAmount(line) <= 0)) {
        return _t("The amount to put on %(label)s must be more than zero.", values);
    }
    if (movesWallet(order) && wallet.offline) {
        return _t(
            "%(label)s needs the connection to the server, which is lost. Take another payment, or try again in a moment.",
            values,
        );
    }
    if (figures.walletPaid > 0 && order.change) {
        return _t("No change is given on %(label)s: lower the payments to what is due.", values);
    }
    if (figures.toppedUp > 0 && goodsLeft(figures, wallet.step) < 0) {
        return _t("At least %(amount)s of this order must be paid in cash or by card.", {
            amount: wallet.format(figures.toppedUp),
        });
    }
    const state = wallet.of(order.getPartner());
    const kept = state && { ...state, minimum: 0 }; // an overdraft is for goods alone
    if (kept && -figures.toppedUp > spendable(kept, figures, wallet.step)) {
        return _t("%(label)s has %(balance)s: no more than that can be given back.", {
            ...values,
            balance: wallet.format(kept.balance),
        });
    }
    if (state && figures.walletPaid > spendable(state, figures, wallet.step)) {
        return _t("%(label)s has %(balance)s, which is less than this payment.", {
            ...values,
            balance: wallet.format(state.balance),
        });
    }
    return null;
}

/** A customer was chosen: reads the balance and fits the payments to it. */
export async function customerChosen(pos: PosStore, order: PosOrder | undefined): Promise<void> {
    const wallet = pos.customerWallet;
    if (wallet.enabled && order?.getPartner() && (await wallet.refreshOrder(order))) {
        if (!order.finalized && !isUnanswered(order)) {
            lowerWalletPayments(wallet, order);
        }
        showWalletOnDisplay(pos);
    }
}

/** Pays from the wallet without passing by the payment screen, where it covers the order. */
export async function payAtOnce(pos: PosStore, method: PaymentMethod): Promise<void> {
    const order = pos.getOrder();
    const wallet = pos.customerWallet;
    if (!order || isUnanswered(order) || !(await payFromWallet(pos, wallet, order, method))) {
        return;
    }
    if (order.remainingDue) {
        pos.navigate("PaymentScreen", { orderUuid: order.uuid });
        return;
    }
    await new OrderPaymentValidation({ pos, orderUuid: order.uuid }).validateOrder(false);
}
