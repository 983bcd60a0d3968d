// Generated from static_src/komunigi_wallet/app/services/pos_store.ts by build.mjs: edit the source.
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { patch } from "@web/core/utils/patch";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { nameTheWallet } from "@komunigi_wallet/till/wallet/naming";
import { customerChosen, payAtOnce } from "@komunigi_wallet/till/paying/paying";
import {
  holdBackAfterReload,
  isUnanswered,
  markAnswered
} from "@komunigi_wallet/till/recording/recording";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
import { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";
patch(PosStore.prototype, {
  async setup(env, services) {
    this.customerWallet = new TillWallet(this);
    return super.setup(env, services);
  },
  async afterProcessServerData() {
    nameTheWallet(this);
    holdBackAfterReload(this);
    return super.afterProcessServerData();
  },
  async postSyncAllOrders(orders) {
    orders.filter((order) => order.finalized).forEach((order) => markAnswered(order));
    return super.postSyncAllOrders(orders);
  },
  navigate(page, params = {}) {
    const waits = page === "ProductScreen" && isUnanswered(this.getOrder());
    return super.navigate(waits ? "PaymentScreen" : page, params);
  },
  getExcludedProductIds() {
    const topUps = this.models["product.template"].filter(
      (p) => Boolean(p.is_customer_wallet_product)
    );
    return [...super.getExcludedProductIds(), ...topUps.map((product) => product.id)];
  },
  setPartnerToCurrentOrder(partner) {
    super.setPartnerToCurrentOrder(partner);
    void customerChosen(this, this.getOrder());
  },
  async validateOrderFast(method) {
    return method.is_customer_wallet_method ? payAtOnce(this, method) : super.validateOrderFast(method);
  },
  canEditPayment(order) {
    return !movesWallet(order) && super.canEditPayment(order);
  },
  async _onBeforeDeleteOrder(order) {
    if (isUnanswered(order)) {
      this.dialog.add(AlertDialog, {
        title: _t("Waiting for the server"),
        body: _t(
          "The server may have recorded this order: it can be deleted once it says not."
        )
      });
      return false;
    }
    return super._onBeforeDeleteOrder(order);
  }
});
