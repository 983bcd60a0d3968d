// Generated from static_src/komunigi_wallet/till/rules/kind_of_line.ts by build.mjs: edit the source.
export function kindOfLine(amount, isRefund) {
  if (amount < 0) {
    return isRefund ? "top_up_return" : "pay_out";
  }
  return amount ? "top_up" : null;
}
