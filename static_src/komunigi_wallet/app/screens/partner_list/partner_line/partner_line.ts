import { patch } from "@web/core/utils/patch";
import { PartnerLine } from "@point_of_sale/app/screens/partner_list/partner_line/partner_line";

patch(PartnerLine.prototype, {
    /** The customer's balance, formatted; empty where it is not known or not to be shown. */
    get walletBalance(): string {
        return this.pos.customerWallet.balances.shown(this.props.partner);
    },
    /** Whether there is no money in it: most customers, and none to look for. */
    get isWalletEmpty(): boolean {
        return !this.pos.customerWallet.balances.of(this.props.partner)?.balance;
    },
});
