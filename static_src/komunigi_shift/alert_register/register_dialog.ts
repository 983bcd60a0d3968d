// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import { useService, type Services } from "@web/core/utils/hooks";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import {
    bookSeat,
    previewAlert,
    readAnswer,
    readFreeSeats,
    readLaterSeats,
    type Doubt,
    type FreeSeat,
    type Preview,
} from "@komunigi_shift/alert_answer/alert_calls";
import { shortDay, weekday } from "@komunigi_shift/alert_answer/day_text";
import {
    useOfficeDialogs,
    type OfficeDialogs,
    type Proposal,
} from "@komunigi_shift/alert_office/office_dialogs";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { wayToCount, type WayToCount } from "./way_to_count";

interface RegisterDialogProps {
    answer: AlertAnswer;
    /** The seat that was chosen before. */
    wanted?: number;
    close: () => void;
}

/**
 * Lists the free seats that would help the worker, emptiest shifts first, or where there is none
 * those that come later and what would make them count. One click chooses a seat and shows what
 * the answer becomes, a second one books it; what only the management passes over is asked.
 */
export class RegisterDialog extends Component<RegisterDialogProps> {
    static override template = "komunigi_shift.RegisterDialog";
    static components = { AlertPreview, Dialog };
    static override props = {
        answer: Object,
        wanted: { type: Number, optional: true },
        close: Function,
    };

    state = useState({
        answer: this.props.answer,
        seats: [] as FreeSeat[],
        areLate: false,
        chosen: null as FreeSeat | null,
        preview: null as Preview | null,
        refusal: "",
        isBooking: false,
    });
    office!: OfficeDialogs;
    private dialog!: Services["dialog"];
    private live!: Services["komunigi_shift_alert_live"];
    private orm!: Services["orm"];
    private notification!: Services["notification"];

    override setup(): void {
        this.office = useOfficeDialogs();
        this.dialog = useService("dialog");
        this.live = useService("komunigi_shift_alert_live");
        this.orm = useService("orm");
        this.notification = useService("notification");
        onWillStart(() => this.start());
    }

    async choose(seat: FreeSeat): Promise<void> {
        Object.assign(this.state, { chosen: seat, preview: null, refusal: "" });
        const changes = { book: [seat.shift_id] };
        const preview = await previewAlert(this.orm, this.statusId, changes);
        if (this.isChosen(seat)) {
            this.state.preview = preview;
        }
    }

    async book(): Promise<void> {
        const { chosen, preview } = this.state;
        if (!chosen || !this.canBook) {
            return;
        }
        if (!this.asks.length) {
            return this.send(chosen);
        }
        this.dialog.add(ConfirmationDialog, {
            title: _t("Book anyway?"),
            body: preview?.refused,
            confirmLabel: _t("Book anyway"),
            confirm: () => this.send(chosen, this.asks),
            cancel: () => {},
        });
    }

    /** A holiday, or an extension, with what makes the chosen seat count; then comes back to it. */
    openOffice(name: WayToCount["dialog"], defaults: Proposal["defaults"] = {}): void {
        const { answer, chosen } = this.state;
        const wanted = chosen ? { wanted: chosen.shift_id } : {};
        const onClose = () => this.dialog.add(RegisterDialog, { answer, ...wanted });
        this.props.close();
        this.office[name](answer, { defaults, onClose });
    }

    get title(): string {
        return _t("Book a shift for %(name)s", { name: this.state.answer.partner_name });
    }

    get heading(): string {
        const { day } = this;
        if (this.state.areLate) {
            return day
                ? _t("There is no free seat before %(day)s. Later seats, soonest first:", { day })
                : _t("No free seat. Later seats, soonest first:");
        }
        return day
            ? _t("Free seats before %(day)s, emptiest shifts first:", { day })
            : _t("Free seats, emptiest shifts first:");
    }

    get nothingFree(): string {
        const { day } = this;
        return day ? _t("There is no free seat before %(day)s.", { day }) : _t("No free seat.");
    }

    /** What the chosen seat needs that only the management passes over. */
    get asks(): Doubt[] {
        return this.state.preview?.asks ?? [];
    }

    get canBook(): boolean {
        const { preview, isBooking } = this.state;
        const isAllowed = !preview?.refused || (this.asks.length > 0 && this.office.isAllowed);
        return Boolean(preview) && isAllowed && !isBooking;
    }

    get way(): WayToCount | null {
        const { chosen, answer } = this.state;
        return chosen && wayToCount(chosen, answer);
    }

    isChosen({ shift_id }: FreeSeat): boolean {
        return this.state.chosen?.shift_id === shift_id;
    }

    weekdayOf(seat: FreeSeat): string {
        return weekday(seat.date);
    }

    seatsText({ free, total }: FreeSeat): string {
        return _t("%(free)s of %(total)s seats free", { free, total });
    }

    /** The day before which a seat helps, where there is one. */
    private get day(): string | null {
        const { alert_date, deadline, today } = this.state.answer;
        const date = alert_date ?? deadline;
        return date && shortDay(date, today);
    }

    private get statusId(): number {
        return this.props.answer.status_id;
    }

    private async start(): Promise<void> {
        await this.loadSeats();
        const wanted = this.state.seats.find((seat) => seat.shift_id === this.props.wanted);
        if (wanted) {
            await this.choose(wanted);
        }
    }

    private async loadSeats(): Promise<void> {
        const [answer, seats] = await Promise.all([
            readAnswer(this.orm, "cooperative.status", this.statusId),
            readFreeSeats(this.orm, this.statusId),
        ]);
        const later = seats.length ? [] : await readLaterSeats(this.orm, this.statusId);
        const areLate = later.length > 0;
        Object.assign(this.state, { answer, areLate, seats: areLate ? later : seats });
    }

    private async send(seat: FreeSeat, despite: Doubt[] = []): Promise<void> {
        this.state.isBooking = true;
        try {
            const answer = await bookSeat(this.orm, this.statusId, seat.shift_id, despite);
            this.notification.add(answer.reason, { title: _t("Booked"), type: "success" });
            this.live.announceOf(answer);
            this.props.close();
        } catch (error) {
            await this.showRefusal(error);
        } finally {
            this.state.isBooking = false;
        }
    }

    /** The server's own words, and the seats as they are now; anything else is an error. */
    private async showRefusal(error: unknown): Promise<void> {
        if (!(error instanceof RPCError)) {
            throw error;
        }
        await this.loadSeats();
        const refusal = error.data.message;
        Object.assign(this.state, { chosen: null, preview: null, refusal });
    }
}
