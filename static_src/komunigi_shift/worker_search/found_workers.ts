// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The workers that a search finds, for whoever gives a seat to one of them. */
import type { ORM } from "@web/core/orm_service";
import type { AlertState } from "@komunigi_shift/alert_answer/alert_state";

/** A worker to choose from. */
export interface FoundWorker {
    id: number;
    cooperator_id: [id: number, name: string];
    phone: string | false;
    alert_registration_state: AlertState | false;
    alert_registration_reason: string | false;
}

const MOST_FOUND = 8;
const FIELDS = [
    ...["cooperator_id", "phone"],
    ...["alert_registration_state", "alert_registration_reason"],
];

/** The workers that a text finds; without one, those who need a shift, the most urgent first. */
export function findWorkers(orm: ORM, text: string): Promise<FoundWorker[]> {
    const order = text.trim() ? "cooperator_id" : "registration_deadline, id";
    const options = { limit: MOST_FOUND, order };
    return orm.searchRead<FoundWorker>("cooperative.status", workerDomain(text), FIELDS, options);
}

/** Who is found by a text: by name, phone, email or card, as the server finds a worker anywhere. */
export function workerDomain(text: string): unknown[] {
    const wanted = text.trim();
    return wanted
        ? [["display_name", "ilike", wanted]]
        : [["alert_registration_state", "in", ["in_alert", "no"]]];
}
