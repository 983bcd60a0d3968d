// Generated from static_src/komunigi_wallet/till/rules/typed_amount.ts by build.mjs: edit the source.
import { round } from "@komunigi_wallet/till/rules/amounts";
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
