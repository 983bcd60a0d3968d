// Generated from static_src/komunigi_wallet/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button.ts by build.mjs: edit the source.
import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import { SelectPartnerButton } from "@point_of_sale/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button";
patch(SelectPartnerButton.prototype, {
  wallet: void 0,
  setup() {
    super.setup();
    this.wallet = useService("customer_wallet");
  },
  get walletBalance() {
    return this.wallet.shownBalance(this.props.partner);
  }
});
