// Generated from static_src/komunigi_wallet/till/rules/typed_amount.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { round } from "./amounts";
export const MOST_TYPED = 1e4;
export function typedAmount(text, decimalPoint, step, most) {
  const plain = text.trim().replace(decimalPoint, ".");
  if (!/^\d{1,9}(\.\d*)?$/.test(plain)) {
    return null;
  }
  const amount = Number(plain);
  const fits = amount > 0 && amount <= most && round(amount, step) === amount;
  return fits ? amount : null;
}
export function isRefused(text, decimalPoint, step, most) {
  return /[1-9]/.test(text) && typedAmount(text, decimalPoint, step, most) === null;
}
export function amountText(amount, decimalPoint, step) {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)));
  return amount.toFixed(decimals).replace(".", decimalPoint);
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
