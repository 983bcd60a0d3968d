import type { BusService } from "@bus/services/bus_service";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import { onWillDestroy } from "@odoo/owl";
import type { ORM } from "@web/core/orm_service";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import type { Record as DataRecord } from "@web/model/relational_model/record";
import { AlertChanges, type AlertChange, type AlertSubject } from "./alert_changes";
import { refreshRecords } from "./refresh_records";
import { useTypingNotice } from "./typing";

declare module "@web/core/utils/hooks" {
    interface Services {
        alert_live: AlertLive;
    }
}

/** Milliseconds during which changes gather before they are read, all at once. */
export const GATHERING = 250;
const NOTIFICATION = "komunigi_shift.answers_changed";

interface Watcher {
    subject: () => AlertSubject;
    changed: () => void;
}

/** Lets what shows an answer follow the changes that others make, told of them by the bus. */
export class AlertLive {
    private watchers = new Set<Watcher>();
    private records = new Set<() => DataRecord>();
    private watchersOfAll = new Set<() => void>();
    private gathering: AlertChanges | null = null;

    constructor(private orm: ORM) {}

    /** Calls back when the answer of the subject may have changed. Answers how to stop that. */
    watch(subject: () => AlertSubject, changed: () => void): () => void {
        const watcher = { subject, changed };
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
    }

    /** Calls back when any answer may have changed. Answers how to stop that. */
    watchAll(changed: () => void): () => void {
        this.watchersOfAll.add(changed);
        return () => this.watchersOfAll.delete(changed);
    }

    /** Keeps the answer's fields of a view's record up to date. Answers how to stop that. */
    follow(record: () => DataRecord): () => void {
        this.records.add(record);
        return () => this.records.delete(record);
    }

    /** Takes note of a change; it is dealt with together with those that come shortly after. */
    announce(change: AlertChange): void {
        if (!this.gathering) {
            this.gathering = new AlertChanges();
            setTimeout(() => this.dealWithChanges(), GATHERING);
        }
        this.gathering.add(change);
    }

    /** The same, of a change made here, so as not to wait for the bus. */
    announceOf({ status_id, partner_id }: AlertAnswer): void {
        this.announce({ statuses: [status_id], partners: [partner_id] });
    }

    private async dealWithChanges(): Promise<void> {
        const changes = this.gathering as AlertChanges;
        this.gathering = null;
        const watchers = [...this.watchers].filter(({ subject }) => changes.concern(subject()));
        watchers.forEach((watcher) => watcher.changed());
        this.watchersOfAll.forEach((changed) => changed());
        const records = [...this.records].map((get) => get()).filter((r) => changes.concern(r));
        await refreshRecords(this.orm, records);
    }
}

export const alertLiveService = {
    dependencies: ["bus_service", "orm"],
    start(_env: object, services: { bus_service: BusService; orm: ORM }): AlertLive {
        const live = new AlertLive(services.orm);
        services.bus_service.subscribe<AlertChange>(NOTIFICATION, (change) => {
            live.announce(change);
        });
        void services.bus_service.start();
        return live;
    },
};

registry.category("services").add("alert_live", alertLiveService);

/** In a component: keeps the answer's fields of its record up to date while it is there. */
export function useLiveRecord(record: () => DataRecord): void {
    useTypingNotice(record());
    onWillDestroy(useService("alert_live").follow(record));
}

/** In a component: calls back, while it is there, when the answer of the subject may change. */
export function useAlertChanges(subject: () => AlertSubject, changed: () => void): void {
    onWillDestroy(useService("alert_live").watch(subject, changed));
}
