import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { round } from "@komunigi_wallet/till/rules/amounts";
import { toppedUp, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { quickAmounts } from "@komunigi_wallet/till/rules/top_up_amounts";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";
import { TopUpPopup } from "@komunigi_wallet/till/top_up/top_up_popup";

/** Asks for the customer where there is none, then for the amount, and puts it on the order. */
export async function topUp(pos: PosStore, wallet: TillWallet, order: PosOrder): Promise<void> {
    if (!order.getPartner() && !(await pos.selectPartner(order))) {
        return;
    }
    const partner = order.getPartner();
    if (!partner || refuse(pos, wallet, order)) {
        return;
    }
    const amount = await makeAwaitable<number>(pos.dialog, TopUpPopup, {
        label: wallet.label,
        customer: partner.name,
        balance: wallet.shownBalance(partner),
        quickAmounts: quickAmounts(pos.config.customer_wallet_top_up_amounts),
        step: wallet.step,
        format: (value: number) => wallet.format(value),
    });
    if (amount) {
        await setTopUp(pos, wallet, order, amount);
    }
}

/** Puts the change of an order on the customer's wallet, on top of what it tops up already. */
export async function keepChange(
    pos: PosStore,
    wallet: TillWallet,
    order: PosOrder,
): Promise<void> {
    const already = toppedUp(order);
    const change = Math.abs(order.change);
    if (change && order.getPartner() && !refuse(pos, wallet, order)) {
        await setTopUp(pos, wallet, order, round(already + change, wallet.step));
    }
}

/** Makes the order top up by `amount`: one line, whatever it had before. */
async function setTopUp(
    pos: PosStore,
    wallet: TillWallet,
    order: PosOrder,
    amount: number,
): Promise<void> {
    topUpLines(order).forEach((line) => order.removeOrderline(line));
    const product = wallet.topUpProduct;
    await pos.addLineToOrder({ product_tmpl_id: product, price_unit: amount }, order, {}, false);
}

/** Tells the cashier why there can be no top-up on this order, if so. */
function refuse(pos: PosStore, wallet: TillWallet, order: PosOrder): boolean {
    const values = { label: wallet.label };
    let body = "";
    if (order.isRefund) {
        body = _t("This order is a refund. Finish it, then top up on a new order.");
    } else if (!wallet.topUpProduct) {
        body = _t(
            "The product for topping up %(label)s is missing. Ask a manager to enable it again in the settings, then reload this page.",
            values,
        );
    }
    if (body) {
        pos.dialog.add(AlertDialog, { title: _t("Top up %(label)s", values), body });
    }
    return Boolean(body);
}
