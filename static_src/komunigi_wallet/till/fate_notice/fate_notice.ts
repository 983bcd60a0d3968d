// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { fateOf } from "@komunigi_wallet/till/recording/mark";

/** Tells, on every screen, how orders ended that waited for the server, until they are dealt with. */
export class FateNotice extends Component {
    static override template = "komunigi_wallet.FateNotice";
    static override props = {};

    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    isPaid(order: PosOrder): boolean {
        return fateOf(order) === "paid";
    }

    amount(order: PosOrder): string {
        return this.pos.customerWallet.settings.format(order.totalDue);
    }
}
