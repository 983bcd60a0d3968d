// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import type { FoundWorker } from "@komunigi_shift/worker_search/found_workers";
import { WorkerSearch } from "@komunigi_shift/worker_search/worker_search";
import type { BoardActs } from "./board_acts";
import type { BoardShift } from "./board_data";
import { freeSeatOf, type Act } from "./board_moves";

interface AssignDialogProps {
    shift: BoardShift;
    /** The shift as it was read last. */
    again: () => BoardShift | undefined;
    acts: BoardActs;
    close: () => void;
}

/**
 * Finds a worker for a free seat: one click chooses a worker and shows what the answer becomes, a
 * second one books.
 */
export class AssignDialog extends Component<AssignDialogProps> {
    static override template = "komunigi_shift.AssignDialog";
    static components = { AlertPreview, Dialog, WorkerSearch };
    static override props = { shift: Object, again: Function, acts: Object, close: Function };

    state = useState({
        chosen: null as FoundWorker | null,
        preview: null as Preview | null,
        refusal: "",
        isBooking: false,
    });

    async choose(worker: FoundWorker | null): Promise<void> {
        Object.assign(this.state, { chosen: worker, preview: null });
        if (!worker) {
            return;
        }
        this.state.refusal = "";
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
        try {
            const refusal = await this.props.acts.tryTo(act);
            if (refusal) {
                Object.assign(this.state, { refusal, preview: null, chosen: null });
            } else {
                this.props.close();
            }
        } finally {
            this.state.isBooking = false;
        }
    }

    get title(): string {
        const { day, start, end, task, name } = this.props.shift;
        const values = { day: weekday(day), start, end, name: isolated(task || name) };
        return _t("%(day)s, %(start)s–%(end)s, %(name)s: who takes a seat?", values);
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

    private actOf({ id, cooperator_id }: FoundWorker): Act {
        const { shift, again } = this.props;
        const seat = freeSeatOf(again() ?? shift) ?? freeSeatOf(shift);
        return { statusId: id, worker: cooperator_id[1], to: seat?.shift_id, despite: [] };
    }
}
