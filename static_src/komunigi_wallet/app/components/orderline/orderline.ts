// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { Orderline } from "@point_of_sale/app/components/orderline/orderline";
import { operationName } from "@komunigi_wallet/till/rules/kind_of_line";

patch(Orderline.prototype, {
    /** On the screen of an order and on its receipt, which Odoo names from different fields. */
    get lineScreenValues(): { name?: string } {
        const values = super.lineScreenValues;
        const name = operationName(this.line);
        return name ? { ...values, name } : values;
    },
});
