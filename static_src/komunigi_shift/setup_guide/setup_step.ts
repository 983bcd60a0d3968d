// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The steps from a fresh install to the first badge, in words. */
import { _t } from "@web/core/l10n/translation";

export type StepKey = "time_zone" | "tasks" | "template" | "generate" | "subscribe" | "users";

/** A step as the server tells it; `found` is what is there of it, or "". */
export interface SetupStep {
    key: StepKey;
    is_done: boolean;
    found: string;
    action: string;
    is_allowed: boolean;
}

interface StepWords {
    title: string;
    why: string;
    button: string;
}

/** What a step is called, what it is for, and what its button says. */
export function wordsOf(key: StepKey): StepWords {
    const words: Record<StepKey, StepWords> = {
        time_zone: {
            title: _t("Choose the coop's time zone"),
            why: _t("Every date of shifts, countdowns and alerts is read by this clock."),
            button: _t("Open the settings"),
        },
        tasks: {
            title: _t("List the tasks"),
            why: _t("What there is to do: till, deliveries, cleaning…"),
            button: _t("Add tasks"),
        },
        template: {
            title: _t("Draw up the weekly template"),
            why: _t("Which shifts there are on each day of a week, and how many seats."),
            button: _t("Add shifts of a week"),
        },
        generate: {
            title: _t("Generate the seats of the coming weeks"),
            why: _t("Makes the seats of the template that members can book."),
            button: _t("Generate seats…"),
        },
        subscribe: {
            title: _t("Subscribe the workers"),
            why: _t("Flying workers get their alert date, and their badge, at once."),
            button: _t("Subscribe a worker…"),
        },
        users: {
            title: _t("Let colleagues in"),
            why: _t("Who enters attendance, and who manages shifts: a right of each user."),
            button: _t("Open the users"),
        },
    };
    return words[key];
}

/** The step to take next, or none where all are done. */
export function nextStep(steps: SetupStep[]): SetupStep | undefined {
    return steps.find((step) => !step.is_done);
}

/** "3 of 6 steps done". */
export function progressText(steps: SetupStep[]): string {
    const done = steps.filter((step) => step.is_done).length;
    return _t("%(done)s of %(total)s steps done", { done, total: steps.length });
}
