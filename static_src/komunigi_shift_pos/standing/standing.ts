// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import type { ShiftOfAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import type { AlertState } from "@komunigi_shift/alert_answer/alert_state";
import { isolated } from "@komunigi_shift/alert_answer/isolated";

/** What `get_till_standings` tells of a customer; the last five where the till shows all. */
export interface Standing {
    partner_id: number;
    /** The contact by whose shifts the customer shops. */
    worker_id: number;
    may_shop: boolean;
    /** Somebody has let them shop today, although they may not. */
    is_let: boolean;
    /** In UTC. */
    as_of: string;
    /** The worker's name; false where it is the customer. */
    worker?: string | false;
    status?: string;
    state?: AlertState;
    reason?: string;
    next_shift?: ShiftOfAnswer | null;
}

/** How the right to shop is shown: never by colour alone. `tone` is a Bootstrap contextual name. */
export interface Look {
    icon: string;
    tone: "success" | "warning" | "danger";
    word: string;
}

/** Whether the customer shops today. */
export function shops({ may_shop, is_let }: Standing): boolean {
    return may_shop || is_let;
}

/** Icon, colour and word of the right to shop. */
export function lookOf(standing: Standing): Look {
    if (standing.may_shop) {
        return { icon: "fa-check", tone: "success", word: _t("May shop") };
    }
    return standing.is_let
        ? { icon: "fa-unlock-alt", tone: "warning", word: _t("May shop today") }
        : { icon: "fa-ban", tone: "danger", word: _t("May not shop") };
}

/** Why a customer may not shop, for the cashier to tell them. */
export function whyNot({ worker, status, state, reason }: Standing): string {
    // of whoever has left, the answer of the badge says nothing more than the status
    const more = state === "not_applicable" ? "" : reason;
    const why = [status, more].filter(Boolean).join(". ");
    if (!worker) {
        return why;
    }
    const through = _t("By the shifts of %(name)s.", { name: isolated(worker) });
    return why ? `${through} ${why}` : through;
}
