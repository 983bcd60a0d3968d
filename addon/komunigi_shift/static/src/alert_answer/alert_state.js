// Generated from static_src/komunigi_shift/alert_answer/alert_state.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
const ICONS = {
  yes: "fa-check-circle",
  no: "fa-times-circle",
  pending: "fa-hourglass-half",
  in_alert: "fa-exclamation-triangle",
  not_applicable: "fa-minus-circle",
  incomplete: "fa-question-circle"
};
const TONES = {
  yes: "success",
  no: "danger",
  pending: "info",
  in_alert: "warning",
  not_applicable: "secondary",
  incomplete: "secondary"
};
function wordOf(state) {
  switch (state) {
    case "yes":
      return _t("Yes");
    case "no":
      return _t("No");
    case "pending":
      return _t("Pending");
    case "in_alert":
      return _t("In alert");
    case "not_applicable":
      return _t("Not applicable");
    case "incomplete":
      return _t("Incomplete");
  }
}
export function appearanceOf(state) {
  return state ? { icon: ICONS[state], tone: TONES[state], word: wordOf(state) } : null;
}
export function withoutWord(reason, word) {
  const rest = reason.startsWith(word) ? reason.slice(word.length).replace(/^\s*:\s*/, "") : reason;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}
