// Generated from static_src/komunigi_wallet/app/screens/partner_list/partner_list.ts by build.mjs: edit the source.
import { useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { patch } from "@web/core/utils/patch";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { nextOrder, sortByBalance } from "@komunigi_wallet/till/rules/sorting";
patch(PartnerList.prototype, {
  wallet: void 0,
  walletSort: void 0,
  setup() {
    super.setup();
    this.wallet = useService("customer_wallet");
    this.walletSort = useState({ order: null });
    if (this.wallet.showsBalance) {
      void this.wallet.refresh(this.state.initialPartners.slice(0, 1e3));
    }
  },
  get isBalanceDisplayed() {
    return super.isBalanceDisplayed || this.wallet.showsBalance;
  },
  sortByWallet() {
    this.walletSort.order = nextOrder(this.walletSort.order);
  },
  getPartners(partners) {
    const found = super.getPartners(partners);
    const { order } = this.walletSort;
    if (!order) {
      return found;
    }
    if (partners !== this.state.initialPartners) {
      return [];
    }
    const loaded = super.getPartners(this.state.loadedPartners);
    const balanceOf = (partner) => this.wallet.of(partner)?.balance;
    return sortByBalance([...found, ...loaded], balanceOf, order);
  },
  async getNewPartners() {
    const partners = await super.getNewPartners();
    if (this.wallet.showsBalance) {
      await this.wallet.refresh(partners);
    }
    return partners;
  }
});
