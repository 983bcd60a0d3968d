// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError } from "@web/core/network/rpc";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { whyNot } from "@komunigi_shift_pos/standing/standing";

interface StopDialogProps {
    partner: Partner;
    /** Told true once the customer may be served: let shop, or only noted. */
    getPayload: (goesOn: boolean) => void;
    close: () => void;
}

/** Says that a customer may not shop, and lets a manager let them, with a reason. */
export class StopDialog extends Component<StopDialogProps> {
    static override template = "komunigi_shift_pos.StopDialog";
    static components = { Dialog };
    static override props = { partner: Object, getPayload: Function, close: Function };

    state = useState({ reason: "", failure: "", isBusy: false });
    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get why(): string {
        const standing = this.pos.shiftStandings.of(this.props.partner);
        return standing ? whyNot(standing) : "";
    }

    get isStop(): boolean {
        return this.pos.shiftStandings.isStopping;
    }

    /** Whether who stands at the till may let somebody shop; the server decides. */
    get mayLet(): boolean {
        return this.pos.getCashier()?._role === "manager";
    }

    async letShop(): Promise<void> {
        this.state.isBusy = true;
        this.state.failure = "";
        try {
            await this.pos.shiftStandings.letShop(this.props.partner, this.state.reason);
            this.goOn();
        } catch (error) {
            this.state.failure = messageOf(error);
        } finally {
            this.state.isBusy = false;
        }
    }

    goOn(): void {
        this.props.getPayload(true);
        this.props.close();
    }
}

function messageOf(error: unknown): string {
    if (error instanceof ConnectionLostError) {
        return _t("The server cannot be reached. Tap “Let shop today” again in a moment.");
    }
    const { data, message } = error as { data?: { message?: string }; message?: string };
    return data?.message || message || "";
}
