import { useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { nextOrder, sortByBalance, type BalanceOrder } from "@komunigi_wallet/till/rules/sorting";
import type { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

patch(PartnerList.prototype, {
    wallet: undefined as unknown as TillWallet,
    walletSort: undefined as unknown as { order: BalanceOrder },

    setup() {
        super.setup();
        this.wallet = useService("customer_wallet");
        this.walletSort = useState({ order: null as BalanceOrder });
        if (this.wallet.showsBalance) {
            void this.wallet.refresh(this.state.initialPartners.slice(0, 1000));
        }
    },
    get isBalanceDisplayed(): boolean {
        return super.isBalanceDisplayed || this.wallet.showsBalance;
    },
    sortByWallet() {
        this.walletSort.order = nextOrder(this.walletSort.order);
    },
    getPartners(partners: Partner[]): Partner[] {
        const found: Partner[] = super.getPartners(partners);
        const { order } = this.walletSort;
        if (!order) {
            return found;
        }
        // Sorted, the two lists that Odoo shows one after the other are one.
        if (partners !== this.state.initialPartners) {
            return [];
        }
        const loaded: Partner[] = super.getPartners(this.state.loadedPartners);
        const balanceOf = (partner: Partner) => this.wallet.of(partner)?.balance;
        return sortByBalance([...found, ...loaded], balanceOf, order);
    },
    async getNewPartners() {
        const partners: Partner[] = await super.getNewPartners();
        if (this.wallet.showsBalance) {
            await this.wallet.refresh(partners);
        }
        return partners;
    },
});
