// Generated from static_src/komunigi_wallet/till/rules/offers.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { payableByWallet, round, unspent } from "./amounts";
export function missingFor(wallet, order, step) {
  return Math.max(0, round(payableByWallet(order, step) - unspent(wallet, order, step), step));
}
export function roundedUp(missing, usual) {
  const fitting = usual.filter((amount) => amount >= missing);
  return fitting.length ? Math.min(...fitting) : Math.ceil(missing / 10) * 10;
}
