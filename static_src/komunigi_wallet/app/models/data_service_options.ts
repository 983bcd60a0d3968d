// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { DataServiceOptions } from "@point_of_sale/app/models/data_service_options";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { fateOf } from "@komunigi_wallet/till/recording/mark";

interface Kept {
    order_id?: PosOrder;
    pos_order_id?: PosOrder;
}

patch(DataServiceOptions.prototype, {
    /**
     * What the browser's database keeps. Odoo drops an order that the server has had as a draft as
     * soon as it is to be sent as paid: one that is marked stays until its mark is gone.
     */
    get databaseTable() {
        const table = super.databaseTable;
        for (const name of ["pos.order", "pos.order.line", "pos.payment"]) {
            const { condition } = table[name];
            table[name].condition = (record: Kept) =>
                !fateOf(record.order_id ?? record.pos_order_id ?? (record as PosOrder)) &&
                condition(record);
        }
        return table;
    },
});
