// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService, type Services } from "@web/core/utils/hooks";
import type { AlertAnswer, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { cancelSeat, previewAlert, type Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";

interface CancelDialogProps {
    answer: AlertAnswer;
    shift: TimelineEvent;
    close: () => void;
}

/** Says what giving a booked seat back makes of the answer, then does it. */
export class CancelDialog extends Component<CancelDialogProps> {
    static override template = "komunigi_shift.CancelDialog";
    static components = { AlertPreview, Dialog };
    static override props = { answer: Object, shift: Object, close: Function };

    preview!: Preview;
    private dialog!: Services["dialog"];
    private live!: Services["komunigi_shift_alert_live"];
    private orm!: Services["orm"];
    private notification!: Services["notification"];

    override setup(): void {
        this.dialog = useService("dialog");
        this.live = useService("komunigi_shift_alert_live");
        this.orm = useService("orm");
        this.notification = useService("notification");
        const changes = { cancel: [this.shiftId] };
        onWillStart(async () => {
            this.preview = await previewAlert(this.orm, this.props.answer.status_id, changes);
        });
    }

    async cancel(): Promise<void> {
        await this.giveBack();
        this.props.close();
    }

    /** Gives the seat back and offers those that are free. */
    async replace(): Promise<void> {
        const answer = await this.giveBack();
        this.props.close();
        this.dialog.add(RegisterDialog, { answer });
    }

    get sentence(): string {
        const { date, time, name } = this.props.shift;
        const day = shortDay(date, this.props.answer.today);
        return _t("Give back the seat of %(day)s at %(time)s, %(name)s?", {
            day,
            time,
            name: isolated(name),
        });
    }

    private get shiftId(): number {
        return this.props.shift.id as number;
    }

    private async giveBack(): Promise<AlertAnswer> {
        const answer = await cancelSeat(this.orm, this.props.answer.status_id, this.shiftId);
        this.notification.add(answer.reason, { title: _t("Seat given back"), type: "success" });
        this.live.announceOf(answer);
        return answer;
    }
}
