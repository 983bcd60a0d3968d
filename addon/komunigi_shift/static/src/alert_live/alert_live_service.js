// Generated from static_src/komunigi_shift/alert_live/alert_live_service.ts by build.mjs: edit the source.
import { onWillDestroy } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { AlertChanges } from "./alert_changes";
import { refreshRecords } from "./refresh_records";
import { useTypingNotice } from "./typing";
export const GATHERING = 250;
const NOTIFICATION = "komunigi_shift.answers_changed";
export class AlertLive {
  constructor(orm) {
    this.orm = orm;
  }
  orm;
  watchers = /* @__PURE__ */ new Set();
  records = /* @__PURE__ */ new Set();
  watchersOfAll = /* @__PURE__ */ new Set();
  gathering = null;
  /** Calls back when the answer of the subject may have changed. Answers how to stop that. */
  watch(subject, changed) {
    const watcher = { subject, changed };
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
  /** Calls back when any answer may have changed. Answers how to stop that. */
  watchAll(changed) {
    this.watchersOfAll.add(changed);
    return () => this.watchersOfAll.delete(changed);
  }
  /** Keeps the answer's fields of a view's record up to date. Answers how to stop that. */
  follow(record) {
    this.records.add(record);
    return () => this.records.delete(record);
  }
  /** Takes note of a change; it is dealt with together with those that come shortly after. */
  announce(change) {
    if (!this.gathering) {
      this.gathering = new AlertChanges();
      setTimeout(() => this.dealWithChanges(), GATHERING);
    }
    this.gathering.add(change);
  }
  /** The same, of a change made here, so as not to wait for the bus. */
  announceOf({ status_id, partner_id }) {
    this.announce({ statuses: [status_id], partners: [partner_id] });
  }
  async dealWithChanges() {
    const changes = this.gathering;
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
  start(_env, services) {
    const live = new AlertLive(services.orm);
    services.bus_service.subscribe(NOTIFICATION, (change) => {
      live.announce(change);
    });
    void services.bus_service.start();
    return live;
  }
};
registry.category("services").add("alert_live", alertLiveService);
export function useLiveRecord(record) {
  useTypingNotice(record());
  onWillDestroy(useService("alert_live").follow(record));
}
export function useAlertChanges(subject, changed) {
  onWillDestroy(useService("alert_live").watch(subject, changed));
}
