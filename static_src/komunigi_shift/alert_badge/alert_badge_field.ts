// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { usePopover, type PopoverHandle } from "@web/core/popover/popover_hook";
import { registry } from "@web/core/registry";
import {
    standardFieldProps,
    type StandardFieldProps,
} from "@web/views/fields/standard_field_props";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
    type AlertState,
} from "@komunigi_shift/alert_answer/alert_state";
import { useLiveAnswer } from "@komunigi_shift/alert_live/alert_live_service";
import type { LiveAnswer } from "@komunigi_shift/alert_live/live_answer";
import { AlertPopover } from "@komunigi_shift/alert_popover/alert_popover";
import { AlertSummary } from "@komunigi_shift/alert_summary/alert_summary";

interface AlertBadgeFieldProps extends StandardFieldProps {
    /** Whether reason and dates stand beside the badge, as on a form. */
    showReason: boolean;
}

/**
 * Whether a flying worker is registered before the next alert date: icon, word and reason. A click
 * explains the answer and offers what can be done. It follows changes made elsewhere.
 */
export class AlertBadgeField extends Component<AlertBadgeFieldProps> {
    static override template = "komunigi_shift.AlertBadgeField";
    static components = { AlertSummary };
    static override props = { ...standardFieldProps, showReason: Boolean };

    private answer!: LiveAnswer;
    private popover!: PopoverHandle;

    override setup(): void {
        this.popover = usePopover(AlertPopover, {
            popoverClass: "o_komunigi_shift_alert_popover_frame",
            position: "bottom-start",
            useBottomSheet: this.env.isSmall,
        });
        this.answer = useLiveAnswer(() => this.props.record);
    }

    explain(event: MouseEvent): void {
        const { resModel, resId } = this.props.record;
        const close = () => this.popover.close();
        this.popover.open(event.currentTarget as HTMLElement, { resModel, resId, close });
    }

    get state(): AlertState | false {
        return this.answer.values.alert_registration_state;
    }

    get appearance(): AlertAppearance | null {
        return appearanceOf(this.state);
    }

    /** The whole sentence, for the tooltip and for screen readers. */
    get sentence(): string {
        return this.answer.values.alert_registration_reason || "";
    }

    get reason(): string {
        return withoutWord(this.sentence, this.appearance?.word ?? "");
    }
}

export const alertBadgeField = {
    component: AlertBadgeField,
    displayName: _t("Alert badge"),
    supportedTypes: ["selection"],
    fieldDependencies: [{ name: "alert_registration_reason", type: "char" }],
    extractProps: ({ viewType }: { viewType: string }): { showReason: boolean } => ({
        showReason: viewType === "form",
    }),
};

registry.category("fields").add("komunigi_shift_alert_badge", alertBadgeField);
