// Generated from static_src/komunigi_wallet/till/paying/paying.ts by build.mjs: edit the source.
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import {
  cappedPayment,
  goodsLeft,
  proposedPayment,
  round,
  spendable
} from "@komunigi_wallet/till/rules/amounts";
import {
  obstacleMessage,
  paymentObstacle
} from "@komunigi_wallet/till/rules/obstacles";
import { showWalletOnDisplay } from "@komunigi_wallet/till/customer_display/show_wallet";
import { isUnanswered } from "@komunigi_wallet/till/recording/recording";
import {
  movesWallet,
  orderFigures,
  topUpAmount,
  topUpLines,
  walletPayments
} from "@komunigi_wallet/till/rules/order_figures";
export async function payFromWallet(pos, wallet, order, method) {
  if (!order.getPartner() && !await pos.selectPartner(order)) {
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
const NOTHING = { balance: 0, minimum: 0, blocked: false };
export function showObstacle(pos, wallet, order, obstacle) {
  const partner = order.getPartner();
  const state = wallet.of(partner);
  const words = {
    label: wallet.label,
    customer: partner?.name ?? "",
    balance: state ? wallet.format(state.balance) : ""
  };
  pos.dialog.add(AlertDialog, obstacleMessage(obstacle, words));
}
export function lowerWalletPayments(wallet, order) {
  const state = wallet.of(order.getPartner());
  let lowered = false;
  for (const payment of walletPayments(order)) {
    const figures = orderFigures(order, payment);
    const asked = payment.getAmount();
    const amount = state || asked < 0 ? cappedPayment(asked, state ?? NOTHING, figures, wallet.step) : 0;
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
export function capEditedPayment(pos, wallet, payment) {
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
      label: wallet.label
    }),
    { type: "warning" }
  );
  return amount;
}
export function orderProblem(wallet, order) {
  const values = { label: wallet.label };
  const figures = orderFigures(order);
  const givesBack = order.isRefund || order.customer_wallet_cash_out_reason;
  if (!givesBack && topUpLines(order).some((line) => topUpAmount(line) <= 0)) {
    return _t("The amount to put on %(label)s must be more than zero.", values);
  }
  if (movesWallet(order) && wallet.offline) {
    return _t(
      "%(label)s needs the connection to the server, which is lost. Take another payment, or try again in a moment.",
      values
    );
  }
  if (figures.walletPaid > 0 && order.change) {
    return _t("No change is given on %(label)s: lower the payments to what is due.", values);
  }
  if (figures.toppedUp > 0 && goodsLeft(figures, wallet.step) < 0) {
    return _t("At least %(amount)s of this order must be paid in cash or by card.", {
      amount: wallet.format(figures.toppedUp)
    });
  }
  const state = wallet.of(order.getPartner());
  const kept = state && { ...state, minimum: 0 };
  if (kept && -figures.toppedUp > spendable(kept, figures, wallet.step)) {
    return _t("%(label)s has %(balance)s: no more than that can be given back.", {
      ...values,
      balance: wallet.format(kept.balance)
    });
  }
  if (state && figures.walletPaid > spendable(state, figures, wallet.step)) {
    return _t("%(label)s has %(balance)s, which is less than this payment.", {
      ...values,
      balance: wallet.format(state.balance)
    });
  }
  return null;
}
export async function customerChosen(pos, order) {
  const wallet = pos.customerWallet;
  if (wallet.enabled && order?.getPartner() && await wallet.refreshOrder(order)) {
    if (!order.finalized && !isUnanswered(order)) {
      lowerWalletPayments(wallet, order);
    }
    showWalletOnDisplay(pos);
  }
}
export async function payAtOnce(pos, method) {
  const order = pos.getOrder();
  const wallet = pos.customerWallet;
  if (!order || isUnanswered(order) || !await payFromWallet(pos, wallet, order, method)) {
    return;
  }
  if (order.remainingDue) {
    pos.navigate("PaymentScreen", { orderUuid: order.uuid });
    return;
  }
  await new OrderPaymentValidation({ pos, orderUuid: order.uuid }).validateOrder(false);
}
