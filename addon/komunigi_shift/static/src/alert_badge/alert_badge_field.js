// Generated from static_src/komunigi_shift/alert_badge/alert_badge_field.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { usePopover } from "@web/core/popover/popover_hook";
import { registry } from "@web/core/registry";
import {
  standardFieldProps
} from "@web/views/fields/standard_field_props";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { useLiveAnswer } from "@komunigi_shift/alert_live/alert_live_service";
import { AlertPopover } from "@komunigi_shift/alert_popover/alert_popover";
import { AlertSummary } from "@komunigi_shift/alert_summary/alert_summary";
export class AlertBadgeField extends Component {
  static template = "komunigi_shift.AlertBadgeField";
  static components = { AlertSummary };
  static props = { ...standardFieldProps, showReason: Boolean };
  answer;
  popover;
  setup() {
    this.popover = usePopover(AlertPopover, {
      popoverClass: "o_komunigi_shift_alert_popover_frame",
      position: "bottom-start",
      useBottomSheet: this.env.isSmall
    });
    this.answer = useLiveAnswer(() => this.props.record);
  }
  explain(event) {
    const { resModel, resId } = this.props.record;
    const close = () => this.popover.close();
    this.popover.open(event.currentTarget, { resModel, resId, close });
  }
  get state() {
    return this.answer.values.alert_registration_state;
  }
  get appearance() {
    return appearanceOf(this.state);
  }
  /** The whole sentence, for the tooltip and for screen readers. */
  get sentence() {
    return this.answer.values.alert_registration_reason || "";
  }
  get reason() {
    return withoutWord(this.sentence, this.appearance?.word ?? "");
  }
}
export const alertBadgeField = {
  component: AlertBadgeField,
  displayName: _t("Alert badge"),
  supportedTypes: ["selection"],
  fieldDependencies: [{ name: "alert_registration_reason", type: "char" }],
  extractProps: ({ viewType }) => ({
    showReason: viewType === "form"
  })
};
registry.category("fields").add("komunigi_shift_alert_badge", alertBadgeField);
