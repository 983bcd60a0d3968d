// Generated from static_src/komunigi_shift_portal/leave/leave_form.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
export class LeaveForm extends Component {
  static template = "komunigi_shift_portal.LeaveForm";
  static props = {
    leaves: Array,
    mode: String,
    today: String,
    onAnnounce: Function,
    onWithdraw: Function
  };
  dates = useState({ start: "", end: "" });
  announce() {
    this.props.onAnnounce(this.dates.start, this.dates.end);
  }
}
