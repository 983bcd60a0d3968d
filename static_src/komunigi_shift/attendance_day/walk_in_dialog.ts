// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { RPCError } from "@web/core/network/rpc";
import { useService, type Services } from "@web/core/utils/hooks";
import type { FoundWorker } from "@komunigi_shift/worker_search/found_workers";
import { WorkerSearch } from "@komunigi_shift/worker_search/worker_search";
import { addWalkIn, type SheetShift } from "./attendance_sheet";

interface WalkInDialogProps {
    shift: SheetShift;
    /** Called with the seat that the worker has, once it is entered. */
    entered: (seat: number, worker: FoundWorker) => void;
    close: () => void;
}

/** Enters a worker who came without being booked. */
export class WalkInDialog extends Component<WalkInDialogProps> {
    static override template = "komunigi_shift.WalkInDialog";
    static components = { Dialog, WorkerSearch };
    static override props = { shift: Object, entered: Function, close: Function };

    state = useState({ chosen: null as FoundWorker | null, refusal: "", isBusy: false });
    private orm!: Services["orm"];

    override setup(): void {
        this.orm = useService("orm");
    }

    choose(chosen: FoundWorker | null): void {
        this.state.chosen = chosen;
    }

    async enter(): Promise<void> {
        const { shift, entered, close } = this.props;
        const worker = this.state.chosen as FoundWorker;
        Object.assign(this.state, { refusal: "", isBusy: true });
        try {
            const seat = await addWalkIn(this.orm, shift, worker.id);
            close();
            entered(seat, worker);
        } catch (error) {
            if (!(error instanceof RPCError)) {
                throw error;
            }
            this.state.refusal = error.data?.message ?? error.message;
        } finally {
            this.state.isBusy = false;
        }
    }
}
