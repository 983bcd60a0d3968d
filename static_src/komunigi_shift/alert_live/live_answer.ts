// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { Record as DataRecord } from "@web/model/relational_model/record";
import type { AlertState } from "@komunigi_shift/alert_answer/alert_state";

/** The fields that a badge shows, of a worker's status or of their contact. */
export interface BadgeValues {
    alert_registration_state: AlertState | false;
    alert_registration_reason: string | false;
}

/** What a badge shows: the values of its record, or those read since, which the record lacks. */
export class LiveAnswer {
    private readSince: { instead: string; values: BadgeValues } | null = null;

    constructor(readonly record: () => DataRecord) {}

    /** Shows these values until those of the record change. */
    take(values: BadgeValues): void {
        this.readSince = { instead: this.signature, values };
    }

    get values(): BadgeValues {
        const { readSince, signature } = this;
        return readSince?.instead === signature ? readSince.values : this.own;
    }

    private get own(): BadgeValues {
        return this.record().data as BadgeValues & DataRecord["data"];
    }

    private get signature(): string {
        const { alert_registration_state, alert_registration_reason } = this.own;
        const { resId } = this.record();
        return JSON.stringify([resId, alert_registration_state, alert_registration_reason]);
    }
}
