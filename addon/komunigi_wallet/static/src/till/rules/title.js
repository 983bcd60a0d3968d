// Generated from static_src/komunigi_wallet/till/rules/title.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isolated } from "./isolated";
export function walletLabel(company) {
  return isolated(company.customer_wallet_label || _t("Customer wallet"));
}
export function walletTitle(label, partner) {
  const holder = partner?.customer_wallet_holder;
  return holder ? _t("%(label)s: %(customer)s", { label, customer: isolated(holder) }) : label;
}
export function refusalTitle(label, blocked) {
  return blocked ? _t("%(label)s is blocked", { label }) : _t("Not enough on %(label)s", { label });
}
