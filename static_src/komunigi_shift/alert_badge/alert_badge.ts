import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import {
    standardFieldProps,
    type StandardFieldProps,
} from "@web/views/fields/standard_field_props";
import { appearanceOf, withoutWord, type AlertAppearance, type AlertState } from "./alert_state";

export interface AlertBadgeProps extends StandardFieldProps {
    showReason: boolean;
}

/** Whether a flying worker is registered before the next alert date: icon, word and reason. */
export class AlertBadge extends Component<AlertBadgeProps> {
    static override template = "komunigi_shift.AlertBadge";
    static override props = { ...standardFieldProps, showReason: Boolean };

    get appearance(): AlertAppearance | null {
        return appearanceOf(this.props.record.data[this.props.name] as AlertState | false);
    }

    /** The whole sentence, for the tooltip and for screen readers. */
    get sentence(): string {
        return (this.props.record.data.alert_registration_reason as string | false) || "";
    }

    get reason(): string {
        return withoutWord(this.sentence, this.appearance?.word ?? "");
    }
}

export const alertBadge = {
    component: AlertBadge,
    displayName: _t("Alert badge"),
    supportedTypes: ["selection"],
    fieldDependencies: [{ name: "alert_registration_reason", type: "char" }],
    extractProps: ({ viewType }: { viewType: string }) => ({ showReason: viewType === "form" }),
};

registry.category("fields").add("alert_badge", alertBadge);
