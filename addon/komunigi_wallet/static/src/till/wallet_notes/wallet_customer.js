// Generated from static_src/komunigi_wallet/till/wallet_notes/wallet_customer.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { WalletNotes } from "./wallet_notes";
export class WalletCustomer extends Component {
  static template = "komunigi_wallet.WalletCustomer";
  static components = { WalletNotes };
  static props = { partner: Object };
  pos;
  setup() {
    this.pos = usePos();
  }
  get title() {
    return this.pos.customerWallet.settings.titleOf(this.props.partner);
  }
}
