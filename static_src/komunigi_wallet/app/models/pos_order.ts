// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { attemptsOf, isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { topUpAmount, topUpLines } from "@komunigi_wallet/till/rules/order_figures";

patch(PosOrder.prototype, {
    removeOrderline(line: PosOrderline) {
        const result = super.removeOrderline(line);
        const paysOut = () => topUpLines(this).some((other) => topUpAmount(other) < 0);
        if (this.customer_wallet_cash_out_reason && !paysOut()) {
            this.customer_wallet_cash_out_reason = false;
        }
        return result;
    },
    serializeForORM(options: object = {}): Record<string, unknown> {
        // What an attempt changes is sent again by the next one, until the server has answered.
        const keepCommands = isUnanswered(this);
        const data = super.serializeForORM({ ...options, ...(keepCommands && { keepCommands }) });
        const attempts = attemptsOf(this);
        return attempts ? { ...data, customer_wallet_attempt: attempts } : data;
    },
});
