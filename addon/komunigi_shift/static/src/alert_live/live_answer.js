// Generated from static_src/komunigi_shift/alert_live/live_answer.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export class LiveAnswer {
  constructor(record) {
    this.record = record;
  }
  record;
  readSince = null;
  /** Shows these values until those of the record change. */
  take(values) {
    this.readSince = { instead: this.signature, values };
  }
  get values() {
    const { readSince, signature } = this;
    return readSince?.instead === signature ? readSince.values : this.own;
  }
  get own() {
    return this.record().data;
  }
  get signature() {
    const { alert_registration_state, alert_registration_reason } = this.own;
    const { resId } = this.record();
    return JSON.stringify([resId, alert_registration_state, alert_registration_reason]);
  }
}
