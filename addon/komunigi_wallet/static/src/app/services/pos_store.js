// Generated from static_src/komunigi_wallet/app/services/pos_store.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { liveWithOtherApps } from "@komunigi_wallet/till/other_apps/other_apps";
import { isUnanswered, markAnswered } from "@komunigi_wallet/till/recording/mark";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
import { isRecorded } from "@komunigi_wallet/till/rules/refunded_group";
import { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";
patch(PosStore.prototype, {
  async setup(env, services) {
    this.customerWallet = new TillWallet(this);
    liveWithOtherApps();
    return super.setup(env, services);
  },
  async afterProcessServerData() {
    this.customerWallet.settings.nameRecords();
    this.customerWallet.recording.holdBackAfterReload();
    return super.afterProcessServerData();
  },
  async postSyncAllOrders(orders) {
    orders.filter(isRecorded).forEach(markAnswered);
    return super.postSyncAllOrders(orders);
  },
  navigate(page, params = {}) {
    const order = this.getOrder();
    return page === "ProductScreen" && order && isUnanswered(order) ? super.navigate("PaymentScreen", { orderUuid: order.uuid }) : super.navigate(page, params);
  },
  getExcludedProductIds() {
    const products = this.models["product.template"].getAll();
    const topUps = products.filter((product) => product.is_customer_wallet_product);
    return [...super.getExcludedProductIds(), ...topUps.map((product) => product.id)];
  },
  setPartnerToCurrentOrder(partner) {
    super.setPartnerToCurrentOrder(partner);
    void this.customerWallet.customerChosen(this.getOrder());
  },
  async validateOrderFast(method) {
    const order = this.getOrder();
    const payOtherwise = () => super.validateOrderFast(method);
    return order && (method.is_customer_wallet_method || movesWallet(order)) ? this.customerWallet.fastPayment.pay(order, method, payOtherwise) : payOtherwise();
  },
  canEditPayment(order) {
    return !movesWallet(order) && super.canEditPayment(order);
  },
  async _onBeforeDeleteOrder(order) {
    const may = this.customerWallet.recording.mayDelete(order);
    return may && super._onBeforeDeleteOrder(order);
  }
});
