// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy, toRaw, useState } from "@odoo/owl";
import type { ORM } from "@web/core/orm_service";
import { registry } from "@web/core/registry";
import type { UiService } from "@web/core/ui/ui_service";
import { useService } from "@web/core/utils/hooks";
import type { DataModel, Record as DataRecord } from "@web/model/relational_model/record";
import type { BusService } from "@bus/services/bus_service";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import { AlertChanges, type AlertChange, type AlertSubject } from "./alert_changes";
import { LiveAnswer, type BadgeValues } from "./live_answer";
import { reloadUnlessInUse } from "./live_view";
import { useTypingNotice } from "./typing";

declare module "@web/core/utils/hooks" {
    interface Services {
        komunigi_shift_alert_live: AlertLive;
    }
}

/** Milliseconds during which changes gather before they are read, all at once. */
export const GATHERING = 250;
export const NOTIFICATION = "komunigi_shift.answers_changed";
const BADGE_FIELDS: (keyof BadgeValues)[] = [
    "alert_registration_state",
    "alert_registration_reason",
];

interface Watcher {
    subject: () => AlertSubject;
    changed: () => void;
}

/** Lets what shows an answer follow the changes that others make, told of them by the bus. */
export class AlertLive {
    private watchers = new Set<Watcher>();
    private badges = new Set<LiveAnswer>();
    private lists = new Set<DataModel>();
    private gathering: AlertChanges | null = null;

    constructor(
        private orm: ORM,
        private ui: UiService,
    ) {}

    /** Calls back when the subject's answer may have changed. Returns a function that stops it. */
    watch(subject: () => AlertSubject, changed: () => void): () => void {
        const watcher = { subject, changed };
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
    }

    /** Reads a list again when any answer may have changed. Returns a function that stops it. */
    followList(model: DataModel): () => void {
        const list = toRaw(model);
        this.lists.add(list);
        return () => this.lists.delete(list);
    }

    /** Keeps a badge and its view up to date. Returns a function that stops it. */
    follow(badge: LiveAnswer): () => void {
        this.badges.add(badge);
        return () => this.badges.delete(badge);
    }

    /** Takes note of a change; it is handled together with those that come shortly after. */
    announce(change: AlertChange): void {
        if (!this.gathering) {
            this.gathering = new AlertChanges();
            setTimeout(() => this.handleChanges(), GATHERING);
        }
        this.gathering.add(change);
    }

    /** The same, of a change made here, so as not to wait for the bus. */
    announceOf({ status_id, partner_id }: AlertAnswer): void {
        this.announce({ statuses: [status_id], partners: [partner_id] });
    }

    private async handleChanges(): Promise<void> {
        const changes = this.gathering as AlertChanges;
        this.gathering = null;
        const watchers = [...this.watchers].filter(({ subject }) => changes.concern(subject()));
        watchers.forEach((watcher) => watcher.changed());
        const concerned = [...this.badges].filter(({ record }) => changes.concern(record()));
        const shown = await this.readBadges(concerned);
        const views = [...shown.map(({ record }) => toRaw(record().model)), ...this.lists];
        const isCovered = this.ui.activeElement !== document;
        await Promise.all([...new Set(views)].map((view) => reloadUnlessInUse(view, isCovered)));
    }

    /** Reads badges again, with one call for each model; returns those that are still there. */
    private async readBadges(concerned: LiveAnswer[]): Promise<LiveAnswer[]> {
        const models = new Set(concerned.map(({ record }) => record().resModel));
        const read = [...models].map((resModel) => {
            const badges = concerned.filter(({ record }) => record().resModel === resModel);
            return this.readBadgesOf(resModel, badges);
        });
        return (await Promise.all(read)).flat();
    }

    private async readBadgesOf(resModel: string, badges: LiveAnswer[]): Promise<LiveAnswer[]> {
        const ids = new Set(badges.map(({ record }) => record().resId));
        const rows = await this.orm.silent.searchRead<BadgeValues>(
            resModel,
            [["id", "in", [...ids]]],
            BADGE_FIELDS,
            { context: { active_test: false } },
        );
        const byId = new Map<number | false, BadgeValues>(rows.map((row) => [row.id, row]));
        return badges.filter((badge) => {
            const values = this.badges.has(badge) && byId.get(badge.record().resId);
            if (values) {
                badge.take(values);
            }
            return values;
        });
    }
}

export const alertLiveService = {
    dependencies: ["bus_service", "orm", "ui"],
    start(
        _env: object,
        { bus_service, orm, ui }: { bus_service: BusService; orm: ORM; ui: UiService },
    ): AlertLive {
        const live = new AlertLive(orm, ui);
        bus_service.subscribe<AlertChange>(NOTIFICATION, (change) => live.announce(change));
        void bus_service.start();
        return live;
    },
};

registry.category("services").add("komunigi_shift_alert_live", alertLiveService);

/** In a component: what its badge shows of the record, up to date while the component is there. */
export function useLiveAnswer(record: () => DataRecord): LiveAnswer {
    const answer = useState(new LiveAnswer(record));
    useTypingNotice(record());
    onWillDestroy(useService("komunigi_shift_alert_live").follow(answer));
    return answer;
}

/** In a component: calls back, while it is there, when the answer of the subject may change. */
export function useAlertChanges(subject: () => AlertSubject, changed: () => void): void {
    onWillDestroy(useService("komunigi_shift_alert_live").watch(subject, changed));
}
