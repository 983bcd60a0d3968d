// Generated from static_src/komunigi_wallet/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { SelectPartnerButton } from "@point_of_sale/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button";
import { WalletNotes } from "@komunigi_wallet/till/wallet_notes/wallet_notes";
SelectPartnerButton.components = { ...SelectPartnerButton.components, WalletNotes };
patch(SelectPartnerButton.prototype, {
  get walletBalance() {
    return this.pos.customerWallet.balances.shown(this.props.partner);
  }
});
