// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/**
 * The cash drawer, which Odoo opens before it sends an order: where the order moves a wallet, it
 * opens once the server has recorded it, so that no money changes hands for one that is refused.
 */
export class Drawer {
    isHeld = false;

    constructor(private pos: PosStore) {}

    /** Keeps the drawer shut, whoever opens it, while an order is on its way. */
    async hold<Result>(record: () => Promise<Result>): Promise<Result> {
        this.isHeld = true;
        try {
            return await record();
        } finally {
            this.isHeld = false;
        }
    }

    /** Opens it for an order that is recorded, where cash goes in or out. */
    async openFor(order: PosOrder): Promise<void> {
        if (order.isPaidWithCash() || order.change) {
            await this.pos.hardwareProxy.openCashbox();
        }
    }
}
