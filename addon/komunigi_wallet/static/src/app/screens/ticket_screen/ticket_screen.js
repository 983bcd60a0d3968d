// Generated from static_src/komunigi_wallet/app/screens/ticket_screen/ticket_screen.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { TicketScreen } from "@point_of_sale/app/screens/ticket_screen/ticket_screen";
patch(TicketScreen.prototype, {
  async onDoRefund() {
    const lines = this.getSelectedOrder()?.lines ?? [];
    const chosen = lines.filter((line) => line.order_id.uiState.lineToRefund[line.uuid]?.qty);
    const { refunds } = this.pos.customerWallet;
    if (await refunds.mayBegin(chosen.length ? chosen : lines)) {
      await super.onDoRefund();
    }
  },
  async addAdditionalRefundInfo(order, refund) {
    await super.addAdditionalRefundInfo(order, refund);
    await this.pos.customerWallet.refunds.prepare(refund);
  }
});
