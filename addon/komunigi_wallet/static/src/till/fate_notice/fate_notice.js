// Generated from static_src/komunigi_wallet/till/fate_notice/fate_notice.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { fateOf } from "@komunigi_wallet/till/recording/mark";
export class FateNotice extends Component {
  static template = "komunigi_wallet.FateNotice";
  static props = {};
  pos;
  setup() {
    this.pos = usePos();
  }
  isPaid(order) {
    return fateOf(order) === "paid";
  }
  amount(order) {
    return this.pos.customerWallet.settings.format(order.totalDue);
  }
}
