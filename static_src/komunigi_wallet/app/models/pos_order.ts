// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrder } from "@point_of_sale/app/models/pos_order";
import { attemptsOf } from "@komunigi_wallet/till/recording/mark";

patch(PosOrder.prototype, {
    serializeForORM(options: object = {}): Record<string, unknown> {
        const data = super.serializeForORM(options);
        const attempts = attemptsOf(this);
        return attempts ? { ...data, customer_wallet_attempt: attempts } : data;
    },
});
