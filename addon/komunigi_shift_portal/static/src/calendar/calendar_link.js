// Generated from static_src/komunigi_shift_portal/calendar/calendar_link.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
export class CalendarLink extends Component {
  static template = "komunigi_shift_portal.CalendarLink";
  static props = {
    url: { type: [String, { value: null }] },
    onRenew: Function,
    onWithdraw: Function
  };
  notification;
  setup() {
    this.notification = useService("notification");
  }
  /** The link as calendars subscribe to it. */
  get subscription() {
    return this.props.url?.replace(/^https?:/, "webcal:") ?? "";
  }
  async copy() {
    await navigator.clipboard.writeText(this.props.url ?? "");
    this.notification.add(_t("Link copied"), { type: "success" });
  }
}
