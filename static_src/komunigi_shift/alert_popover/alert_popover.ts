import { readAnswer } from "@komunigi_shift/alert_answer/alert_actions";
import type { AlertAnswer, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { answerFacts, bookedText, type Fact } from "@komunigi_shift/alert_answer/answer_facts";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_badge/alert_state";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
import { Component, onWillStart, useState } from "@odoo/owl";
import type { DialogService } from "@web/core/dialog/dialog_service";
import { user } from "@web/core/user";
import { useService, type Services } from "@web/core/utils/hooks";

interface AlertPopoverProps {
    resModel: string;
    resId: number;
    close: () => void;
}

/** The answer explained: why, its dates drawn and told, and what can be done about it. */
export class AlertPopover extends Component<AlertPopoverProps> {
    static override template = "komunigi_shift.AlertPopover";
    static components = { AlertTimeline };
    static override props = { resModel: String, resId: Number, close: Function };

    state = useState({ answer: null as AlertAnswer | null });
    canPlanLeave = false;
    private action!: Services["action"];
    private live!: Services["alert_live"];
    private orm!: Services["orm"];
    private dialog!: Services["dialog"];

    override setup(): void {
        this.action = useService("action");
        this.live = useService("alert_live");
        this.orm = useService("orm");
        this.dialog = useService("dialog");
        onWillStart(async () => {
            this.canPlanLeave = await user.hasGroup("komunigi_shift.group_shift_management");
            await this.load();
        });
        useAlertChanges(
            () => this.props,
            () => this.load(),
        );
    }

    register(): void {
        this.act(RegisterDialog);
    }

    /** Opens the holiday's own dialog, which says what it changes before it does. */
    takeLeave(): void {
        const { answer, live } = this;
        this.props.close();
        void this.action.doAction("komunigi_shift.shift_holiday_action", {
            additionalContext: { active_id: answer.status_id },
            onClose: () => live.announceOf(answer),
        });
    }

    cancel(shift: TimelineEvent): void {
        this.act(CancelDialog, { shift });
    }

    get answer(): AlertAnswer {
        return this.state.answer as AlertAnswer;
    }

    get appearance(): AlertAppearance | null {
        return appearanceOf(this.answer.state);
    }

    get reason(): string {
        return withoutWord(this.answer.reason, this.appearance?.word ?? "");
    }

    get facts(): Fact[] {
        return answerFacts(this.answer);
    }

    get booked(): string | null {
        return bookedText(this.answer);
    }

    /** Whether booking or leave would make a difference to this worker. */
    get isActive(): boolean {
        return Boolean(this.answer.alert_date) || this.answer.state === "in_alert";
    }

    private async load(): Promise<void> {
        const { resModel, resId } = this.props;
        this.state.answer = await readAnswer(this.orm, resModel, resId);
    }

    /** Leaves the popover for a dialog about this worker. */
    private act(component: Parameters<DialogService["add"]>[0], props: object = {}): void {
        const { answer } = this;
        this.props.close();
        this.dialog.add(component, { answer, ...props });
    }
}
