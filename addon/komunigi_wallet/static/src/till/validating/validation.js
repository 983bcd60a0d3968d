// Generated from static_src/komunigi_wallet/till/validating/validation.ts by build.mjs: edit the source.
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import {
  lowerWalletPayments,
  orderProblem,
  showObstacle
} from "@komunigi_wallet/till/paying/paying";
import {
  holdBack,
  isUnanswered,
  markAnswered,
  settle
} from "@komunigi_wallet/till/recording/recording";
import { movesWallet, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
function walletOf(pos) {
  return pos.customerWallet;
}
export async function readyToValidate(pos, order) {
  if (isUnanswered(order)) {
    await resume(pos, order);
    return false;
  }
  if (!movesWallet(order)) {
    return true;
  }
  if (topUpLines(order).length && !order.getPartner() && !await pos.selectPartner(order)) {
    return false;
  }
  const wallet = walletOf(pos);
  if (!await wallet.refreshOrder(order) || wallet.offline) {
    showObstacle(pos, wallet, order, "offline");
    return false;
  }
  if (lowerWalletPayments(wallet, order)) {
    pos.dialog.add(AlertDialog, {
      title: _t("Payment from %(label)s lowered", { label: wallet.label }),
      body: _t(
        "It was more than what is available or due. Please look at the payments again."
      )
    });
    return false;
  }
  return true;
}
export function checkWallet(pos, order) {
  const wallet = walletOf(pos);
  const problem = movesWallet(order) ? orderProblem(wallet, order) : null;
  if (problem) {
    pos.dialog.add(AlertDialog, { title: wallet.label, body: problem });
  }
  return !problem;
}
export async function recordThenShow(validation) {
  const { pos } = validation;
  const { ui } = pos.env.services;
  ui.block();
  try {
    await validation.finalizeValidation();
    if (isUnanswered(validation.order)) {
      holdBack(pos, validation.order);
      return await resume(pos, validation.order);
    }
    if (!validation.order.finalized) {
      return false;
    }
  } finally {
    ui.unblock();
  }
  pos.navigate(validation.nextPage.page, validation.nextPage.params);
  return true;
}
export async function resume(pos, order) {
  const answer = await settle(pos, order);
  if (answer === "recorded") {
    const validation = new OrderPaymentValidation({ pos, orderUuid: order.uuid });
    await validation.afterOrderValidation();
    if (pos.getOrder()?.uuid === order.uuid) {
      pos.navigate(validation.nextPage.page, validation.nextPage.params);
    }
    return true;
  }
  pos.dialog.add(AlertDialog, answer === "open" ? notRecorded() : waiting());
  if (answer === "unknown") {
    void pos.data.checkConnectivity();
  }
  return false;
}
export async function resumeAll(pos) {
  for (const order of pos.models["pos.order"].filter((o) => isUnanswered(o))) {
    if (order.uuid === pos.getOrder()?.uuid) {
      await resume(pos, order);
    } else {
      await settle(pos, order);
    }
  }
}
function notRecorded() {
  return {
    title: _t("The order has not been recorded"),
    body: _t(
      "The connection was lost before the order reached the server. Nothing has been paid: validate again, or change the payment."
    )
  };
}
function waiting() {
  return {
    title: _t("Waiting for the server"),
    body: _t(
      "The connection was lost while this order was being recorded. The till asks again as soon as the server is back; until then, the payment cannot be changed. Meanwhile, you can serve the next customer with a new order."
    )
  };
}
export async function takeBack(pos, order, error) {
  if (!(error instanceof RPCError)) {
    holdBack(pos, order);
    return;
  }
  markAnswered(order);
  order.state = "draft";
  pos.removePendingOrder(order);
  pos.dialog.add(AlertDialog, {
    title: _t("The order has not been recorded"),
    body: error.data?.message ?? error.message
  });
  const wallet = walletOf(pos);
  if (await wallet.refreshOrder(order)) {
    lowerWalletPayments(wallet, order);
  }
}
