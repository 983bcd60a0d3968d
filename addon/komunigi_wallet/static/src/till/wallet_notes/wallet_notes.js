// Generated from static_src/komunigi_wallet/till/wallet_notes/wallet_notes.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { walletNotes } from "@komunigi_wallet/till/rules/notes";
const LOOKS = {
  blocked: "text-bg-danger",
  below_zero: "text-bg-warning",
  stale: "text-bg-light border"
};
export class WalletNotes extends Component {
  static template = "komunigi_wallet.WalletNotes";
  static props = {
    partner: Object,
    brief: { type: Boolean, optional: true },
    showsBalance: { type: Boolean, optional: true }
  };
  looks = LOOKS;
  pos;
  setup() {
    this.pos = usePos();
  }
  get notes() {
    const { balances, settings } = this.pos.customerWallet;
    const { partner, showsBalance = settings.showsBalances } = this.props;
    return walletNotes(balances.of(partner), balances.staleSince(partner), showsBalance);
  }
}
