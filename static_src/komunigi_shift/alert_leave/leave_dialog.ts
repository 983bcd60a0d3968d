import {
    previewAlert,
    readHoliday,
    takeHoliday,
    type Preview,
} from "@komunigi_shift/alert_answer/alert_actions";
import type { AlertAnswer, ShiftOfAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import { useService, type Services } from "@web/core/utils/hooks";

interface LeaveDialogProps {
    answer: AlertAnswer;
    close: () => void;
}

/** Says what a holiday makes of the answer and which booked shifts it gives back, then does it. */
export class LeaveDialog extends Component<LeaveDialogProps> {
    static override template = "komunigi_shift.LeaveDialog";
    static components = { AlertPreview, Dialog };
    static override props = { answer: Object, close: Function };

    state = useState({
        start: "",
        end: "",
        preview: null as Preview | null,
        refusal: "",
        isSaving: false,
    });
    private live!: Services["alert_live"];
    private notification!: Services["notification"];
    private orm!: Services["orm"];

    override setup(): void {
        this.live = useService("alert_live");
        this.notification = useService("notification");
        this.orm = useService("orm");
        onWillStart(async () => {
            const [start, end] = await readHoliday(this.orm, this.statusId);
            Object.assign(this.state, { start: start ?? "", end: end ?? "" });
        });
    }

    async change(side: "start" | "end", event: Event): Promise<void> {
        this.state[side] = (event.target as HTMLInputElement).value;
        Object.assign(this.state, { preview: null, refusal: "" });
        const { start, end } = this.state;
        if (!this.areDatesGood) {
            return;
        }
        const preview = await previewAlert(this.orm, this.statusId, { holiday: [start, end] });
        if (this.state.start === start && this.state.end === end) {
            this.state.preview = preview;
        }
    }

    async save(): Promise<void> {
        const { start, end } = this.state;
        this.state.isSaving = true;
        try {
            const answer = await takeHoliday(this.orm, this.statusId, start, end);
            this.notification.add(answer.reason, {
                title: _t("Holiday registered"),
                type: "success",
            });
            this.live.announceOf(answer);
            this.props.close();
        } catch (error) {
            if (!(error instanceof RPCError)) {
                throw error;
            }
            this.state.refusal = error.data.message;
        } finally {
            this.state.isSaving = false;
        }
    }

    get title(): string {
        return _t("Holiday of %(name)s", { name: this.props.answer.partner_name });
    }

    get areDatesGood(): boolean {
        return Boolean(this.state.start && this.state.end) && !this.isEndTooEarly;
    }

    get isEndTooEarly(): boolean {
        const { start, end } = this.state;
        return Boolean(start && end) && end < start;
    }

    shiftText({ date, time, name }: ShiftOfAnswer): string {
        const day = shortDay(date, this.props.answer.today);
        return _t("%(day)s at %(time)s, %(name)s", { day, time, name });
    }

    private get statusId(): number {
        return this.props.answer.status_id;
    }
}
