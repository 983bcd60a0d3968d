// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What the server says over the bus when answers may have changed: whose, and nothing more. */
export interface AlertChange {
    statuses: number[];
    partners: number[];
}

/** A record that shows an answer: a worker's status or their contact. */
export interface AlertSubject {
    resModel: string;
    resId: number | false;
}

/** Gathers changes until they are handled, each once however often it was announced. */
export class AlertChanges {
    private idsByModel = {
        "cooperative.status": new Set<number>(),
        "res.partner": new Set<number>(),
    };

    add({ statuses, partners }: AlertChange): void {
        statuses.forEach((id) => this.idsByModel["cooperative.status"].add(id));
        partners.forEach((id) => this.idsByModel["res.partner"].add(id));
    }

    /** Whether the answer that this record shows may have changed. */
    concern({ resModel, resId }: AlertSubject): boolean {
        const ids = this.idsByModel[resModel as keyof typeof this.idsByModel];
        return Boolean(resId && ids?.has(resId));
    }
}
