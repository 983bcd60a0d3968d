// Generated from static_src/komunigi_wallet/till/rules/fate.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function locksPayments(fate) {
  return fate !== void 0 && fate !== "unpaid";
}
export function isLost(fate) {
  return fate === true;
}
export function isToTell(fate) {
  return fate === "paid" || fate === "unpaid";
}
export function fateByState(state) {
  return !state || ["draft", "cancel"].includes(state) ? "unpaid" : "paid";
}
export function isRefusal(exceptionName) {
  return /^(odoo|werkzeug)\./.test(exceptionName ?? "");
}
