// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import type { PortalShift } from "./my_page";

/** When and what, as a sentence: "Thursday 20 February, 09:00 – 12:00, Till". */
export function shiftText({ day, time, end_time, task_type, name }: PortalShift): string {
    const sentence = _t("%(day)s, %(start)s – %(end)s, %(task)s", {
        day,
        start: time,
        end: end_time,
        task: isolated(task_type || name),
    });
    return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
