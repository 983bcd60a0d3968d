// Generated from static_src/komunigi_shift_portal/page/shift_text.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
export function shiftText({ day, time, end_time, task_type, name }) {
  const sentence = _t("%(day)s, %(start)s \u2013 %(end)s, %(task)s", {
    day,
    start: time,
    end: end_time,
    task: isolated(task_type || name)
  });
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
