import { patch } from "@web/core/utils/patch";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { BalanceSort } from "@komunigi_wallet/till/balance_sort/balance_sort";
import { nextOrder, sortByBalance, type BalanceOrder } from "@komunigi_wallet/till/rules/sorting";

declare module "@point_of_sale/app/screens/partner_list/partner_list" {
    interface PartnerListState {
        walletOrder?: BalanceOrder;
    }
}

PartnerList.components = { ...PartnerList.components, BalanceSort };

patch(PartnerList.prototype, {
    get isBalanceDisplayed(): boolean {
        return super.isBalanceDisplayed || this.pos.customerWallet.settings.showsBalances;
    },
    sortByWallet() {
        this.state.walletOrder = nextOrder(this.state.walletOrder);
    },
    getPartners(partners: Partner[]): Partner[] {
        const found: Partner[] = super.getPartners(partners);
        const { walletOrder, initialPartners, loadedPartners } = this.state;
        if (!walletOrder) {
            return found;
        }
        // Sorted, the two lists that Odoo shows one after the other are one.
        if (partners !== initialPartners) {
            return [];
        }
        const loaded: Partner[] = super.getPartners(loadedPartners);
        const balanceOf = (partner: Partner) =>
            this.pos.customerWallet.balances.of(partner)?.balance;
        return sortByBalance([...found, ...loaded], balanceOf, walletOrder);
    },
    async getNewPartners() {
        const partners: Partner[] = await super.getNewPartners();
        if (this.pos.customerWallet.settings.showsBalances) {
            await this.pos.customerWallet.balances.refresh(partners);
        }
        return partners;
    },
});
