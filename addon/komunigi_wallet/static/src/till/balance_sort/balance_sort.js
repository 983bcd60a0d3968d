// Generated from static_src/komunigi_wallet/till/balance_sort/balance_sort.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
export class BalanceSort extends Component {
  static template = "komunigi_wallet.BalanceSort";
  static props = {
    partners: Array,
    order: { type: String, optional: true },
    onClick: Function
  };
  pos;
  setup() {
    this.pos = usePos();
    void this.pos.customerWallet.balances.refresh(this.props.partners.slice(0, 1e3));
  }
}
