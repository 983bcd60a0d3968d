// Generated from static_src/komunigi_wallet/till/top_up/top_up.ts by build.mjs: edit the source.
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { round } from "@komunigi_wallet/till/rules/amounts";
import { toppedUp, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { quickAmounts } from "@komunigi_wallet/till/rules/top_up_amounts";
import { TopUpPopup } from "@komunigi_wallet/till/top_up/top_up_popup";
export async function topUp(pos, wallet, order) {
  if (!order.getPartner() && !await pos.selectPartner(order)) {
    return;
  }
  const partner = order.getPartner();
  if (!partner || refuse(pos, wallet, order)) {
    return;
  }
  const amount = await makeAwaitable(pos.dialog, TopUpPopup, {
    label: wallet.label,
    customer: partner.name,
    balance: wallet.shownBalance(partner),
    quickAmounts: quickAmounts(pos.config.customer_wallet_top_up_amounts),
    step: wallet.step,
    format: (value) => wallet.format(value)
  });
  if (amount) {
    await setTopUp(pos, wallet, order, amount);
  }
}
export async function keepChange(pos, wallet, order) {
  const already = toppedUp(order);
  const change = Math.abs(order.change);
  if (change && order.getPartner() && !refuse(pos, wallet, order)) {
    await setTopUp(pos, wallet, order, round(already + change, wallet.step));
  }
}
async function setTopUp(pos, wallet, order, amount) {
  topUpLines(order).forEach((line) => order.removeOrderline(line));
  const product = wallet.topUpProduct;
  await pos.addLineToOrder({ product_tmpl_id: product, price_unit: amount }, order, {}, false);
}
function refuse(pos, wallet, order) {
  const values = { label: wallet.label };
  let body = "";
  if (order.isRefund) {
    body = _t("This order is a refund. Finish it, then top up on a new order.");
  } else if (!wallet.topUpProduct) {
    body = _t(
      "The product for topping up %(label)s is missing. Ask a manager to enable it again in the settings, then reload this page.",
      values
    );
  }
  if (body) {
    pos.dialog.add(AlertDialog, { title: _t("Top up %(label)s", values), body });
  }
  return Boolean(body);
}
