import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useAutofocus, useService, type Services } from "@web/core/utils/hooks";
import { useDebounced } from "@web/core/utils/timing";
import type { Preview } from "@komunigi_shift/alert_answer/alert_calls";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_answer/alert_state";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import type { BoardActs } from "./board_acts";
import { findWorkers, type FoundWorker } from "./board_calls";
import type { BoardShift } from "./board_data";
import { freeSeatOf, type Act } from "./board_moves";

interface AssignDialogProps {
    shift: BoardShift;
    /** The shift as it was read last. */
    again: () => BoardShift | undefined;
    acts: BoardActs;
    close: () => void;
}

const TYPING = 250;

/**
 * Finds a worker for a free seat, by name or phone; before anything is typed, those who need a
 * shift. One click chooses a worker and shows what the answer becomes, a second one books.
 */
export class AssignDialog extends Component<AssignDialogProps> {
    static override template = "komunigi_shift.AssignDialog";
    static components = { AlertPreview, Dialog };
    static override props = { shift: Object, again: Function, acts: Object, close: Function };

    state = useState({
        text: "",
        found: [] as FoundWorker[],
        chosen: null as FoundWorker | null,
        preview: null as Preview | null,
        refusal: "",
        isBooking: false,
    });
    search!: () => void;
    private orm!: Services["orm"];

    override setup(): void {
        this.orm = useService("orm");
        useAutofocus({ refName: "search" });
        this.search = useDebounced(() => this.find(), TYPING);
        onWillStart(() => this.find());
    }

    async choose(worker: FoundWorker): Promise<void> {
        Object.assign(this.state, { chosen: worker, preview: null, refusal: "" });
        const preview = await this.props.acts.preview(this.actOf(worker));
        if (this.state.chosen?.id === worker.id) {
            this.state.preview = preview;
        }
    }

    async book(): Promise<void> {
        const { chosen, preview } = this.state;
        if (!chosen || !preview || !this.canBook) {
            return;
        }
        this.state.isBooking = true;
        const act = { ...this.actOf(chosen), despite: preview.asks ?? [] };
        const refusal = await this.props.acts.tryTo(act);
        if (refusal) {
            Object.assign(this.state, { refusal, preview: null, chosen: null, isBooking: false });
        } else {
            this.props.close();
        }
    }

    get title(): string {
        const { day, start, end, task, name } = this.props.shift;
        const values = { day: weekday(day), start, end, name: task || name };
        return _t("%(day)s, %(start)s–%(end)s, %(name)s: who takes a seat?", values);
    }

    get heading(): string {
        return this.state.text.trim() ? _t("Found:") : _t("Those who need a shift first:");
    }

    get canBook(): boolean {
        const { preview, isBooking } = this.state;
        return preview !== null && !this.props.acts.isRefused(preview) && !isBooking;
    }

    /** Whether something is asked that the user can pass over. */
    get isAsked(): boolean {
        return this.canBook && Boolean(this.state.preview?.refused);
    }

    /** Whether it is the management's to pass over what stands in the way. */
    get isForManagement(): boolean {
        const { preview } = this.state;
        return Boolean(preview?.asks?.length) && !this.props.acts.isManagement;
    }

    appearance(worker: FoundWorker): AlertAppearance | null {
        return appearanceOf(worker.alert_registration_state);
    }

    reason(worker: FoundWorker): string {
        const word = this.appearance(worker)?.word ?? "";
        return withoutWord(worker.alert_registration_reason || "", word);
    }

    private actOf({ id, cooperator_id }: FoundWorker): Act {
        const { shift, again } = this.props;
        const seat = freeSeatOf(again() ?? shift) ?? freeSeatOf(shift);
        return { statusId: id, worker: cooperator_id[1], to: seat?.shift_id, despite: [] };
    }

    /** Finds by what is typed by then; an answer to an earlier text is not shown. */
    private async find(): Promise<void> {
        const { text } = this.state;
        const found = await findWorkers(this.orm, text);
        if (text !== this.state.text) {
            return;
        }
        this.state.found = found;
        if (!found.some(({ id }) => id === this.state.chosen?.id)) {
            Object.assign(this.state, { chosen: null, preview: null });
        }
    }
}
