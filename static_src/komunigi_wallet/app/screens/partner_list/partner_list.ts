// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import type { Partner } from "@point_of_sale/app/models/related_models";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { BalanceSort } from "@komunigi_wallet/till/balance_sort/balance_sort";
import { rankedPartners } from "@komunigi_wallet/till/balance_sort/ranking";
import { nextOrder, sortByBalance, type BalanceOrder } from "@komunigi_wallet/till/rules/sorting";

declare module "@point_of_sale/app/screens/partner_list/partner_list" {
    interface PartnerListState {
        walletOrder?: BalanceOrder;
        /** How many customers the server has told in this order. */
        walletsRanked: number;
    }
}

PartnerList.components = { ...PartnerList.components, BalanceSort };

patch(PartnerList.prototype, {
    get isBalanceDisplayed(): boolean {
        return super.isBalanceDisplayed || this.pos.customerWallet.settings.showsBalances;
    },
    async sortByWallet() {
        this.state.walletOrder = nextOrder(this.state.walletOrder);
        this.state.walletsRanked = 0;
        if (this.state.walletOrder) {
            await this.getNewPartners();
        }
    },
    /** Loads the next customers in the order of their balances, whom this till may not know yet. */
    async getRankedPartners(order: BalanceOrder): Promise<Partner[]> {
        const { walletsRanked: offset } = this.state;
        const partners = await rankedPartners(this.pos, order, offset);
        // by now another tap or scroll may have asked for other ones, or for the same
        if (this.state.walletOrder === order && this.state.walletsRanked === offset) {
            this.state.walletsRanked = offset + partners.length;
        }
        for (const partner of partners.filter(({ id }) => !this.loadedPartnerIds.has(id))) {
            this.loadedPartnerIds.add(partner.id);
            this.state.loadedPartners.push(partner);
        }
        return partners;
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
        const { walletOrder, query } = this.state;
        const ranked = walletOrder && !query ? await this.getRankedPartners(walletOrder) : [];
        const partners: Partner[] = ranked.length ? ranked : await super.getNewPartners();
        if (this.pos.customerWallet.settings.showsBalances) {
            await this.pos.customerWallet.balances.refresh(partners);
        }
        return partners;
    },
});
