// Generated from static_src/komunigi_wallet/app/screens/partner_list/partner_line/partner_line.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PartnerLine } from "@point_of_sale/app/screens/partner_list/partner_line/partner_line";
import { WalletNotes } from "@komunigi_wallet/till/wallet_notes/wallet_notes";
PartnerLine.components = { ...PartnerLine.components, WalletNotes };
patch(PartnerLine.prototype, {
  /** The customer's balance, formatted; empty where it is not known or not to be shown. */
  get walletBalance() {
    return this.pos.customerWallet.balances.shown(this.props.partner);
  },
  /** Whose wallet it is; empty where it is the customer's own. */
  get walletHolder() {
    const { partner } = this.props;
    const { settings } = this.pos.customerWallet;
    return settings.enabled && partner.customer_wallet_holder ? settings.titleOf(partner) : "";
  },
  /** Whether there is no money in it: most customers, and none to look for. */
  get isWalletEmpty() {
    return !this.pos.customerWallet.balances.of(this.props.partner)?.balance;
  }
});
