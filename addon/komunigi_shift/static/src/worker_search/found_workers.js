// Generated from static_src/komunigi_shift/worker_search/found_workers.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const MOST_FOUND = 8;
const FIELDS = [
  ...["cooperator_id", "phone"],
  ...["alert_registration_state", "alert_registration_reason"]
];
export function findWorkers(orm, text) {
  const order = text.trim() ? "cooperator_id" : "registration_deadline, id";
  const options = { limit: MOST_FOUND, order };
  return orm.searchRead("cooperative.status", workerDomain(text), FIELDS, options);
}
export function workerDomain(text) {
  const wanted = text.trim();
  return wanted ? [["display_name", "ilike", wanted]] : [["alert_registration_state", "in", ["in_alert", "no"]]];
}
