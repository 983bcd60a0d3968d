import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import { PartnerLine } from "@point_of_sale/app/screens/partner_list/partner_line/partner_line";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

patch(PartnerLine.prototype, {
    wallet: undefined as unknown as TillWallet,

    setup() {
        super.setup();
        this.wallet = useService("customer_wallet");
    },
    /** The customer's balance, formatted; empty where it is not known or not to be shown. */
    get walletBalance(): string {
        return this.wallet.shownBalance(this.props.partner);
    },
});
