// Generated from static_src/komunigi_shift/setup_guide/setup_step.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
export function wordsOf(key) {
  const words = {
    time_zone: {
      title: _t("Choose the coop's time zone"),
      why: _t("Every date of shifts, countdowns and alerts is read by this clock."),
      button: _t("Open the settings")
    },
    tasks: {
      title: _t("List the tasks"),
      why: _t("What there is to do: till, deliveries, cleaning\u2026"),
      button: _t("Add tasks")
    },
    template: {
      title: _t("Draw up the weekly template"),
      why: _t("Which shifts there are on each day of a week, and how many seats."),
      button: _t("Add shifts of a week")
    },
    generate: {
      title: _t("Generate the seats of the coming weeks"),
      why: _t("Makes the seats of the template that members can book."),
      button: _t("Generate seats\u2026")
    },
    subscribe: {
      title: _t("Subscribe the workers"),
      why: _t("Flying workers get their alert date, and their badge, at once."),
      button: _t("Subscribe a worker\u2026")
    },
    users: {
      title: _t("Let colleagues in"),
      why: _t("Who enters attendance, and who manages shifts: a right of each user."),
      button: _t("Open the users")
    }
  };
  return words[key];
}
export function nextStep(steps) {
  return steps.find((step) => !step.is_done);
}
export function progressText(steps) {
  const done = steps.filter((step) => step.is_done).length;
  return _t("%(done)s of %(total)s steps done", { done, total: steps.length });
}
