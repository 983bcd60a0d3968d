// Generated from static_src/komunigi_shift/alert_preview/preview_text.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
export function dateChangeText(preview) {
  return sentenceOf(preview).replace(/\.\.$/, ".");
}
function sentenceOf({ before, after }) {
  const [old, date] = [before, after].map(dateOf);
  if (!date) {
    return old ? _t("There is no alert date any more.") : "";
  }
  const day = shortDay(date, after.today);
  if (!old) {
    return _t("The alert date becomes %(day)s.", { day });
  }
  if (old === date) {
    return after.deadline ? _t("The deadline stays %(day)s.", { day }) : _t("The alert date stays %(day)s.", { day });
  }
  const values = { before: shortDay(old, before.today), after: day };
  return after.deadline ? _t("The deadline moves from %(before)s to %(after)s.", values) : _t("The alert date moves from %(before)s to %(after)s.", values);
}
function dateOf(answer) {
  return answer?.alert_date ?? answer?.deadline ?? null;
}
function missingOf({ booked, needed }) {
  return Math.max(needed - booked, 0);
}
export function isWorse({ before, after }) {
  const good = ["yes", "pending"];
  if (before.state === "in_alert" && after.state === "in_alert") {
    return missingOf(after) > missingOf(before);
  }
  return good.includes(before.state) && !good.includes(after.state);
}
