// Generated from static_src/komunigi_wallet/app/models/pos_order.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosOrder } from "@point_of_sale/app/models/pos_order";
import { attemptsOf, isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { topUpAmount, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
patch(PosOrder.prototype, {
  removeOrderline(line) {
    const result = super.removeOrderline(line);
    const paysOut = () => topUpLines(this).some((other) => topUpAmount(other) < 0);
    if (this.customer_wallet_cash_out_reason && !paysOut()) {
      this.customer_wallet_cash_out_reason = false;
    }
    return result;
  },
  serializeForORM(options = {}) {
    const keepCommands = isUnanswered(this);
    const data = super.serializeForORM({ ...options, ...keepCommands && { keepCommands } });
    const attempts = attemptsOf(this);
    return attempts ? { ...data, customer_wallet_attempt: attempts } : data;
  }
});
