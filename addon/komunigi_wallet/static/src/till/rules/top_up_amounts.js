// Generated from static_src/komunigi_wallet/till/rules/top_up_amounts.ts by build.mjs: edit the source.
import { round } from "@komunigi_wallet/till/rules/amounts";
const DEFAULT_AMOUNTS = [10, 20, 50, 100];
export function quickAmounts(setting) {
  const numbers = (setting || "").split(/[;,\s]+/).map(Number).filter((amount) => Number.isFinite(amount) && amount > 0);
  return numbers.length ? [...new Set(numbers)] : DEFAULT_AMOUNTS;
}
export function typedAmount(text, decimalPoint, step) {
  const plain = text.trim().replace(decimalPoint, ".");
  if (!/^\d{1,9}(\.\d*)?$/.test(plain)) {
    return null;
  }
  const amount = round(Number(plain), step);
  return amount > 0 ? amount : null;
}
export function typeKey(text, key, decimalPoint) {
  if (key === "Backspace") {
    return text.slice(0, -1);
  }
  if (key === decimalPoint) {
    return text.includes(decimalPoint) ? text : (text || "0") + decimalPoint;
  }
  return /^\d$/.test(key) && text.length < 12 ? text + key : text;
}
