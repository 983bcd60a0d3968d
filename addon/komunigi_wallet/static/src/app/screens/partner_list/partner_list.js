// Generated from static_src/komunigi_wallet/app/screens/partner_list/partner_list.ts by build.mjs: edit the source.
import { patch } from "@web/core/utils/patch";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { BalanceSort } from "@komunigi_wallet/till/balance_sort/balance_sort";
import { nextOrder, sortByBalance } from "@komunigi_wallet/till/rules/sorting";
PartnerList.components = { ...PartnerList.components, BalanceSort };
patch(PartnerList.prototype, {
  get isBalanceDisplayed() {
    return super.isBalanceDisplayed || this.pos.customerWallet.settings.showsBalances;
  },
  sortByWallet() {
    this.state.walletOrder = nextOrder(this.state.walletOrder);
  },
  getPartners(partners) {
    const found = super.getPartners(partners);
    const { walletOrder, initialPartners, loadedPartners } = this.state;
    if (!walletOrder) {
      return found;
    }
    if (partners !== initialPartners) {
      return [];
    }
    const loaded = super.getPartners(loadedPartners);
    const balanceOf = (partner) => this.pos.customerWallet.balances.of(partner)?.balance;
    return sortByBalance([...found, ...loaded], balanceOf, walletOrder);
  },
  async getNewPartners() {
    const partners = await super.getNewPartners();
    if (this.pos.customerWallet.settings.showsBalances) {
      await this.pos.customerWallet.balances.refresh(partners);
    }
    return partners;
  }
});
