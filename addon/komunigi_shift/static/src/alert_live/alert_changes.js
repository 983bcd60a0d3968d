// Generated from static_src/komunigi_shift/alert_live/alert_changes.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export class AlertChanges {
  idsByModel = {
    "cooperative.status": /* @__PURE__ */ new Set(),
    "res.partner": /* @__PURE__ */ new Set()
  };
  add({ statuses, partners }) {
    statuses.forEach((id) => this.idsByModel["cooperative.status"].add(id));
    partners.forEach((id) => this.idsByModel["res.partner"].add(id));
  }
  /** Whether the answer that this record shows may have changed. */
  concern({ resModel, resId }) {
    const ids = this.idsByModel[resModel];
    return Boolean(resId && ids?.has(resId));
  }
}
