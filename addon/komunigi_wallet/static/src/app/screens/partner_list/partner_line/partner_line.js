// Generated from static_src/komunigi_wallet/app/screens/partner_list/partner_line/partner_line.ts by build.mjs: edit the source.
import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import { PartnerLine } from "@point_of_sale/app/screens/partner_list/partner_line/partner_line";
patch(PartnerLine.prototype, {
  wallet: void 0,
  setup() {
    super.setup();
    this.wallet = useService("customer_wallet");
  },
  /** The customer's balance, formatted; empty where it is not known or not to be shown. */
  get walletBalance() {
    return this.wallet.shownBalance(this.props.partner);
  }
});
