// Generated from static_src/komunigi_wallet/till/recording/mark.ts by build.mjs: edit the source.
const MARK = "customerWalletUnanswered";
const ATTEMPTS = "customerWalletAttempts";
export function isUnanswered(order) {
  return Boolean(order?.uiState?.[MARK]);
}
export function markUnanswered(order) {
  order.uiState[MARK] = true;
}
export function markAnswered(order) {
  if (isUnanswered(order)) {
    delete order.uiState[MARK];
  }
}
export function attemptsOf(order) {
  return order.uiState?.[ATTEMPTS] ?? 0;
}
export function nextAttempt(order) {
  order.uiState[ATTEMPTS] = attemptsOf(order) + 1;
}
