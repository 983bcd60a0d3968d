// Generated from static_src/komunigi_wallet/till/recording/recording.ts by build.mjs: edit the source.
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
const MARK = "customerWalletUnanswered";
const ATTEMPTS = "customerWalletAttempts";
export function isUnanswered(order) {
  return Boolean(order?.uiState?.[MARK]);
}
export function attemptsOf(order) {
  return order.uiState?.[ATTEMPTS] ?? 0;
}
export async function markSent(pos, order) {
  order.uiState[MARK] = true;
  order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
  await pos.data.synchronizeLocalDataInIndexedDB();
}
export function markAnswered(order) {
  if (isUnanswered(order)) {
    delete order.uiState[MARK];
  }
}
export function holdBack(pos, order) {
  order.state = "draft";
  order.uiState[MARK] = true;
  pos.removePendingOrder(order);
}
export function holdBackAfterReload(pos) {
  for (const order of pos.models["pos.order"].filter((o) => !o.isSynced && movesWallet(o))) {
    if (order.state === "paid" || isUnanswered(order)) {
      holdBack(pos, order);
    }
  }
}
export async function settle(pos, order) {
  try {
    const question = [order.uuid, attemptsOf(order)];
    const recorded = await pos.data.call("pos.order", "get_recorded_order", question);
    if (!recorded || ["draft", "cancel"].includes(recorded.state)) {
      markAnswered(order);
      order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
      order.state = "draft";
      return "open";
    }
    await pos.data.loadServerOrders([["uuid", "=", order.uuid]]);
    const known = pos.models["pos.order"].getBy("uuid", order.uuid) ?? order;
    markAnswered(known);
    pos.removePendingOrder(known);
    return known.finalized ? "recorded" : "unknown";
  } catch {
    return "unknown";
  }
}
