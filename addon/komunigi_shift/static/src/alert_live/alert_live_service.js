// Generated from static_src/komunigi_shift/alert_live/alert_live_service.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy, toRaw, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { AlertChanges } from "./alert_changes";
import { LiveAnswer } from "./live_answer";
import { reloadUnlessInUse } from "./live_view";
import { useTypingNotice } from "./typing";
export const GATHERING = 250;
export const NOTIFICATION = "komunigi_shift.answers_changed";
const BADGE_FIELDS = [
  "alert_registration_state",
  "alert_registration_reason"
];
export class AlertLive {
  constructor(orm, ui) {
    this.orm = orm;
    this.ui = ui;
  }
  orm;
  ui;
  watchers = /* @__PURE__ */ new Set();
  badges = /* @__PURE__ */ new Set();
  lists = /* @__PURE__ */ new Set();
  gathering = null;
  /** Calls back when the subject's answer may have changed. Returns a function that stops it. */
  watch(subject, changed) {
    const watcher = { subject, changed };
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
  /** Reads a list again when any answer may have changed. Returns a function that stops it. */
  followList(model) {
    const list = toRaw(model);
    this.lists.add(list);
    return () => this.lists.delete(list);
  }
  /** Keeps a badge and its view up to date. Returns a function that stops it. */
  follow(badge) {
    this.badges.add(badge);
    return () => this.badges.delete(badge);
  }
  /** Takes note of a change; it is handled together with those that come shortly after. */
  announce(change) {
    if (!this.gathering) {
      this.gathering = new AlertChanges();
      setTimeout(() => this.handleChanges(), GATHERING);
    }
    this.gathering.add(change);
  }
  /** The same, of a change made here, so as not to wait for the bus. */
  announceOf({ status_id, partner_id }) {
    this.announce({ statuses: [status_id], partners: [partner_id] });
  }
  async handleChanges() {
    const changes = this.gathering;
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
  async readBadges(concerned) {
    const models = new Set(concerned.map(({ record }) => record().resModel));
    const read = [...models].map((resModel) => {
      const badges = concerned.filter(({ record }) => record().resModel === resModel);
      return this.readBadgesOf(resModel, badges);
    });
    return (await Promise.all(read)).flat();
  }
  async readBadgesOf(resModel, badges) {
    const ids = new Set(badges.map(({ record }) => record().resId));
    const rows = await this.orm.silent.searchRead(
      resModel,
      [["id", "in", [...ids]]],
      BADGE_FIELDS,
      { context: { active_test: false } }
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
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
  start(_env, { bus_service, orm, ui }) {
    const live = new AlertLive(orm, ui);
    bus_service.subscribe(NOTIFICATION, (change) => live.announce(change));
    void bus_service.start();
    return live;
  }
};
registry.category("services").add("komunigi_shift_alert_live", alertLiveService);
export function useLiveAnswer(record) {
  const answer = useState(new LiveAnswer(record));
  useTypingNotice(record());
  onWillDestroy(useService("komunigi_shift_alert_live").follow(answer));
  return answer;
}
export function useAlertChanges(subject, changed) {
  onWillDestroy(useService("komunigi_shift_alert_live").watch(subject, changed));
}
