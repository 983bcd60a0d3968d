// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What a cashier is told of an order that cannot be; the server checks it all again. */
import { _t } from "@web/core/l10n/translation";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { downToCoin, goodsLeft, spendable, type WalletFigures } from "./amounts";
import { isolated } from "./isolated";
import { exceedsLimit, topUpLimitProblem, type Limits } from "./limits";
import {
    isChangeFromCash,
    movesWallet,
    orderFigures,
    topUpAmount,
    topUpLines,
    unfitPayments,
} from "./order_figures";
import { moneyTooMuch, returnable } from "./refund";
import type { Remedy } from "./remedy";

/** What the shop has set, as far as it shows in what is told. */
export interface Shop extends Limits {
    /** What it calls its wallet. */
    label: string;
    /** The currency's smallest amount. */
    step: number;
    /** The smallest amount in which money comes and goes. */
    coin: number;
    /** Undefined where it is not to be found: nothing can be put on a wallet. */
    topUpProduct: object | undefined;
    format(amount: number): string;
}

/** What is wrong with an order, and what puts it right in one tap, if anything does. */
export interface Problem {
    body: string;
    remedy?: Remedy;
}

/** What is wrong with the wallet part of an order about to be recorded; null where it is fine. */
export function orderProblem(
    order: PosOrder,
    wallet: WalletFigures | undefined,
    shop: Shop,
    offline: boolean,
): Problem | null {
    const { label, step } = shop;
    const figures = orderFigures(order);
    const givesBack = order.isRefund || order.customer_wallet_cash_out_reason;
    if (!givesBack && topUpLines(order).some((line) => topUpAmount(line) <= 0)) {
        return { body: _t("The amount to put on %(label)s must be more than zero.", { label }) };
    }
    if (movesWallet(order) && offline) {
        const body = _t(
            "%(label)s needs the connection to the server, which is lost. Take another payment, or try again in a moment.",
            { label },
        );
        return { body, remedy: topUpLines(order).length ? undefined : "cash_alone" };
    }
    if (moneyTooMuch(order) > 0) {
        return {
            body: _t("What was paid from %(label)s goes back to it.", { label }),
            remedy: "as_paid",
        };
    }
    if (figures.walletPaid > 0 && !isChangeFromCash(order)) {
        return {
            body: _t("You cannot give change from %(label)s: lower the payments to what is due.", {
                label,
            }),
            remedy: "no_change",
        };
    }
    if (figures.toppedUp > 0 && goodsLeft(figures, step) < 0) {
        return {
            body: _t("At least %(amount)s of this order must be paid in cash or by card.", {
                amount: shop.format(figures.toppedUp),
            }),
            remedy: "cash_for_top_up",
        };
    }
    const limited = topUpLimitProblem(figures, wallet, shop, unfitPayments(order));
    if (limited) {
        return {
            body: limited,
            remedy: exceedsLimit(figures, wallet, shop, step) ? "top_up_less" : undefined,
        };
    }
    if (!wallet) {
        return null;
    }
    const values = { label, balance: shop.format(wallet.balance) };
    if (-figures.toppedUp > returnable(wallet, step)) {
        return {
            body: _t("%(label)s has %(balance)s: no more than that can be given back.", values),
            remedy: order.isRefund ? "return_less" : undefined,
        };
    }
    if (figures.walletPaid > spendable(wallet, figures, step)) {
        return {
            body: _t("%(label)s has %(balance)s, which is less than this payment.", values),
            remedy: "cash",
        };
    }
    return null;
}

/** Why there can be no top-up on an order; empty where there can. */
export function topUpProblem(order: PosOrder, { label, topUpProduct }: Shop): string {
    if (order.isRefund) {
        return _t("This order is a refund. Finish it, then top up in a new order.");
    }
    if (!topUpProduct) {
        return _t(
            "The product for topping up %(label)s is missing. Ask a manager to enable it again in the settings, then reload this page.",
            { label },
        );
    }
    return "";
}

/** Why nothing can be paid out on an order; empty where it can. */
export function payOutProblem(
    order: PosOrder,
    wallet: (WalletFigures & { fresh: boolean }) | undefined,
    shop: Shop,
): string {
    if (order.lines.length) {
        return _t("Finish this order first: a pay-out needs an order of its own.");
    }
    if (!wallet?.fresh || !shop.topUpProduct) {
        return _t("The balance could not be read. Try again in a moment.");
    }
    if (wallet.blocked || downToCoin(wallet.balance, shop.coin) <= 0) {
        return _t("%(customer)s has %(balance)s: nothing can be paid out.", {
            customer: isolated(order.getPartner()?.name ?? ""),
            balance: shop.format(wallet.balance),
        });
    }
    return "";
}
