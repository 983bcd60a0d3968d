// Generated from static_src/komunigi_shift_pos/standing/standing.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
export function shops({ may_shop, is_let }) {
  return may_shop || is_let;
}
export function lookOf(standing) {
  if (standing.may_shop) {
    return { icon: "fa-check", tone: "success", word: _t("May shop") };
  }
  return standing.is_let ? { icon: "fa-unlock-alt", tone: "warning", word: _t("May shop today") } : { icon: "fa-ban", tone: "danger", word: _t("May not shop") };
}
export function whyNot({ worker, status, state, reason }) {
  const more = state === "not_applicable" ? "" : reason;
  const why = [status, more].filter(Boolean).join(". ");
  if (!worker) {
    return why;
  }
  const through = _t("By the shifts of %(name)s.", { name: isolated(worker) });
  return why ? `${through} ${why}` : through;
}
