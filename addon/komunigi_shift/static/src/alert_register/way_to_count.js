// Generated from static_src/komunigi_shift/alert_register/way_to_count.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
export function wayToCount(seat, before) {
  const { leave, extension } = seat;
  const previewOf = (after) => ({
    before,
    after: { ...before, ...after },
    frees: []
  });
  if (leave) {
    const { start, end, state, alert_date, reason } = leave;
    const dayOf = (day) => shortDay(day, before.today);
    return {
      words: _t("With leave from %(start)s to %(end)s, this seat counts:", {
        start: dayOf(start),
        end: dayOf(end)
      }),
      preview: previewOf({ state, alert_date, reason }),
      dialog: "openHoliday",
      defaults: { default_start_date: start, default_end_date: end }
    };
  }
  if (extension) {
    const { days, state, deadline, booked, needed, reason } = extension;
    return {
      words: days === 1 ? _t("With an extension of one day, this seat counts:") : _t("With an extension of %(days)s days, this seat counts:", { days }),
      preview: previewOf({ state, deadline, booked, needed, reason }),
      dialog: "openExtension",
      defaults: { default_kind: "manual", default_days: days }
    };
  }
  return null;
}
