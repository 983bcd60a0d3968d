// Generated from static_src/komunigi_shift/alert_badge/alert_badge.ts by build.mjs: edit the source.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import {
  standardFieldProps
} from "@web/views/fields/standard_field_props";
import { appearanceOf, withoutWord } from "./alert_state";
export class AlertBadge extends Component {
  static template = "komunigi_shift.AlertBadge";
  static props = { ...standardFieldProps, showReason: Boolean };
  get appearance() {
    return appearanceOf(this.props.record.data[this.props.name]);
  }
  /** The whole sentence, for the tooltip and for screen readers. */
  get sentence() {
    return this.props.record.data.alert_registration_reason || "";
  }
  get reason() {
    return withoutWord(this.sentence, this.appearance?.word ?? "");
  }
}
export const alertBadge = {
  component: AlertBadge,
  displayName: _t("Alert badge"),
  supportedTypes: ["selection"],
  fieldDependencies: [{ name: "alert_registration_reason", type: "char" }],
  extractProps: ({ viewType }) => ({ showReason: viewType === "form" })
};
registry.category("fields").add("alert_badge", alertBadge);
