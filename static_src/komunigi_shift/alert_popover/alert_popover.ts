// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import type { DialogService } from "@web/core/dialog/dialog_service";
import { useService, type Services } from "@web/core/utils/hooks";
import type { AlertAnswer, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { readAnswer } from "@komunigi_shift/alert_answer/alert_calls";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_answer/alert_state";
import { answerFacts, bookedText, type Fact } from "@komunigi_shift/alert_answer/answer_facts";
import { AttendanceDialog } from "@komunigi_shift/alert_attendance/attendance_dialog";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";
import { useOfficeDialogs, type OfficeDialogs } from "@komunigi_shift/alert_office/office_dialogs";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";

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
    office!: OfficeDialogs;
    private orm!: Services["orm"];
    private dialog!: DialogService;

    override setup(): void {
        this.orm = useService("orm");
        this.dialog = useOneDialog();
        this.office = useOfficeDialogs();
        onWillStart(() => this.load());
        useAlertChanges(
            () => this.props,
            () => this.load(),
        );
    }

    register(): void {
        this.act(RegisterDialog);
    }

    /** Opens one of the management's dialogs in place of the popover. */
    openOffice(name: Exclude<keyof OfficeDialogs, "isAllowed">): void {
        const { answer, office } = this;
        this.props.close();
        office[name](answer);
    }

    /** Asks how a shift went that has passed. */
    validate(shift: TimelineEvent): void {
        this.act(AttendanceDialog, { shift });
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

    /** The passed shift whose attendance would help to know: the last one. */
    get unvalidated(): TimelineEvent | undefined {
        return this.answer.timeline.filter((event) => event.past).at(-1);
    }

    get isIncomplete(): boolean {
        return this.answer.state === "incomplete" && this.office.isAllowed;
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
