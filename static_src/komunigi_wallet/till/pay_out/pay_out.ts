import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { PayOutPopup, type PayOut } from "@komunigi_wallet/till/pay_out/pay_out_popup";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

/** Whether who stands at the till may give money out of wallets; the server checks it again. */
export function mayPayOut(pos: PosStore): boolean {
    return pos.getCashier()?._role === "manager";
}

/**
 * Gives money of a wallet back to its customer: asks for the amount and the reason, puts both on
 * the order, and goes to the payment screen, where it is paid in cash or otherwise.
 */
export async function payOut(pos: PosStore, wallet: TillWallet, order: PosOrder): Promise<void> {
    if (!order.getPartner() && !(await pos.selectPartner(order))) {
        return;
    }
    const partner = order.getPartner();
    await wallet.refreshOrder(order);
    const problem = payOutProblem(wallet, order);
    if (problem || !partner) {
        pos.dialog.add(AlertDialog, { title: wallet.label, body: problem });
        return;
    }
    const answer = await makeAwaitable<PayOut>(pos.dialog, PayOutPopup, {
        label: wallet.label,
        customer: partner.name,
        most: wallet.of(partner)?.balance ?? 0,
        step: wallet.step,
        format: (value: number) => wallet.format(value),
    });
    if (!answer) {
        return;
    }
    order.customer_wallet_cash_out_reason = answer.reason;
    const line = { product_tmpl_id: wallet.topUpProduct, price_unit: -answer.amount };
    await pos.addLineToOrder(line, order, {}, false);
    pos.navigate("PaymentScreen", { orderUuid: order.uuid });
}

/** Why nothing can be paid out on this order; empty where it can. */
function payOutProblem(wallet: TillWallet, order: PosOrder): string {
    const partner = order.getPartner();
    const state = wallet.of(partner);
    if (order.lines.length) {
        return _t("Finish this order first: a pay-out has an order of its own.");
    }
    if (!state?.fresh || !wallet.topUpProduct) {
        return _t("The balance could not be read. Try again in a moment.");
    }
    if (state.blocked || state.balance <= 0) {
        return _t("%(customer)s has %(balance)s: nothing can be paid out.", {
            customer: partner?.name,
            balance: wallet.format(state.balance),
        });
    }
    return "";
}
