// Generated from static_src/komunigi_wallet/till/pay_out/pay_out.ts by build.mjs: edit the source.
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { PayOutPopup } from "@komunigi_wallet/till/pay_out/pay_out_popup";
export function mayPayOut(pos) {
  return pos.getCashier()?._role === "manager";
}
export async function payOut(pos, wallet, order) {
  if (!order.getPartner() && !await pos.selectPartner(order)) {
    return;
  }
  const partner = order.getPartner();
  await wallet.refreshOrder(order);
  const problem = payOutProblem(wallet, order);
  if (problem || !partner) {
    pos.dialog.add(AlertDialog, { title: wallet.label, body: problem });
    return;
  }
  const answer = await makeAwaitable(pos.dialog, PayOutPopup, {
    label: wallet.label,
    customer: partner.name,
    most: wallet.of(partner)?.balance ?? 0,
    step: wallet.step,
    format: (value) => wallet.format(value)
  });
  if (!answer) {
    return;
  }
  order.customer_wallet_cash_out_reason = answer.reason;
  const line = { product_tmpl_id: wallet.topUpProduct, price_unit: -answer.amount };
  await pos.addLineToOrder(line, order, {}, false);
  pos.navigate("PaymentScreen", { orderUuid: order.uuid });
}
function payOutProblem(wallet, order) {
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
      balance: wallet.format(state.balance)
    });
  }
  return "";
}
