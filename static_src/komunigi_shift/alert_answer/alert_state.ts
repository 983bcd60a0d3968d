// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";

/** Values of `alert_registration_state`, as the server gives them. */
export type AlertState = "yes" | "no" | "pending" | "in_alert" | "not_applicable" | "incomplete";

/** How a state is shown: never by colour alone. `tone` is a Bootstrap contextual name. */
export interface AlertAppearance {
    icon: string;
    tone: string;
    word: string;
}

const ICONS: Record<AlertState, string> = {
    yes: "fa-check-circle",
    no: "fa-times-circle",
    pending: "fa-hourglass-half",
    in_alert: "fa-exclamation-triangle",
    not_applicable: "fa-minus-circle",
    incomplete: "fa-question-circle",
};

const TONES: Record<AlertState, string> = {
    yes: "success",
    no: "danger",
    pending: "info",
    in_alert: "warning",
    not_applicable: "secondary",
    incomplete: "secondary",
};

function wordOf(state: AlertState): string {
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

/** Icon, colour and word of a state; null where there is none, as on a contact who owes no shifts. */
export function appearanceOf(state: AlertState | false): AlertAppearance | null {
    return state ? { icon: ICONS[state], tone: TONES[state], word: wordOf(state) } : null;
}

/** The reason without the word that the badge already shows: "Yes: shift…" becomes "Shift…". */
export function withoutWord(reason: string, word: string): string {
    const rest = reason.startsWith(word)
        ? reason.slice(word.length).replace(/^\s*:\s*/, "")
        : reason;
    return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}
