import { Component, useState } from "@odoo/owl";
import { AutoComplete, type AutoCompleteOption } from "@web/core/autocomplete/autocomplete";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import { useService, type Services } from "@web/core/utils/hooks";
import { addWalkIn, type SheetShift } from "./attendance_sheet";

interface WalkInDialogProps {
    shift: SheetShift;
    /** Called with the seat that the worker has, once it is entered. */
    entered: (seat: number, name: string) => void;
    close: () => void;
}

const MOST = 8;

/** Enters a worker who came without being booked: found by name, phone, mail or card number. */
export class WalkInDialog extends Component<WalkInDialogProps> {
    static override template = "komunigi_shift.WalkInDialog";
    static components = { AutoComplete, Dialog };
    static override props = { shift: Object, entered: Function, close: Function };

    state = useState({ refusal: "", isBusy: false });
    sources = [{ options: this.search.bind(this) }];
    private orm!: Services["orm"];

    override setup(): void {
        this.orm = useService("orm");
    }

    private async search(text: string): Promise<AutoCompleteOption[]> {
        const words = { name: text, limit: MOST };
        const hits = await this.orm.call<[number, string][]>(
            "cooperative.status",
            "name_search",
            [],
            words,
        );
        if (!hits.length) {
            return [{ label: _t("No worker is found by that"), cssClass: "text-muted" }];
        }
        return hits.map(([id, label]) => ({ label, onSelect: () => this.enter(id, label) }));
    }

    private async enter(statusId: number, name: string): Promise<void> {
        const { shift, entered, close } = this.props;
        Object.assign(this.state, { refusal: "", isBusy: true });
        try {
            const seat = await addWalkIn(this.orm, shift, statusId);
            close();
            entered(seat, name);
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
