import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import { SelectPartnerButton } from "@point_of_sale/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

patch(SelectPartnerButton.prototype, {
    wallet: undefined as unknown as TillWallet,

    setup() {
        super.setup();
        this.wallet = useService("customer_wallet");
    },
    get walletBalance(): string {
        return this.wallet.shownBalance(this.props.partner);
    },
});
