import { cancelSeat, previewAlert, type Preview } from "@komunigi_shift/alert_answer/alert_actions";
import type { AlertAnswer, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { Component, onWillStart } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";

interface CancelDialogProps {
    statusId: number;
    answer: AlertAnswer;
    shift: TimelineEvent;
    /** Offers another seat instead of the one that is given back. */
    onReplace: () => void;
    onDone: () => void;
    close: () => void;
}

/** Says what giving a booked seat back makes of the answer, then does it. */
export class CancelDialog extends Component<CancelDialogProps> {
    static override template = "komunigi_shift.CancelDialog";
    static override components = { AlertPreview, Dialog };
    static override props = {
        statusId: Number,
        answer: Object,
        shift: Object,
        onReplace: Function,
        onDone: Function,
        close: Function,
    };

    preview!: Preview;
    private orm = useService("orm");
    private notification = useService("notification");

    override setup(): void {
        const changes = { cancel: [this.shiftId] };
        onWillStart(async () => {
            this.preview = await previewAlert(this.orm, this.props.statusId, changes);
        });
    }

    async cancel(): Promise<void> {
        await this.giveBack();
        this.props.close();
    }

    async replace(): Promise<void> {
        await this.giveBack();
        this.props.close();
        this.props.onReplace();
    }

    get sentence(): string {
        const { date, time, name } = this.props.shift;
        const day = shortDay(date, this.props.answer.today);
        return _t("Give back the seat of %(day)s at %(time)s, %(name)s?", { day, time, name });
    }

    private get shiftId(): number {
        return this.props.shift.id as number;
    }

    private async giveBack(): Promise<void> {
        const answer = await cancelSeat(this.orm, this.props.statusId, this.shiftId);
        this.notification.add(answer.reason, { title: _t("Seat given back"), type: "success" });
        this.props.onDone();
    }
}
