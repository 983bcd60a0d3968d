// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Partner, PaymentMethod } from "@point_of_sale/app/models/related_models";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { liveWithOtherApps } from "@komunigi_wallet/till/other_apps/other_apps";
import { isUnanswered, markAnswered } from "@komunigi_wallet/till/recording/mark";
import { movesWallet } from "@komunigi_wallet/till/rules/order_figures";
import { isRecorded } from "@komunigi_wallet/till/rules/refunded_group";
import { TillWallet } from "@komunigi_wallet/till/wallet/till_wallet";

declare module "@point_of_sale/app/services/pos_store" {
    interface PosStore {
        /** The wallets of this till's customers; it is there before anything is loaded. */
        customerWallet: TillWallet;
    }
}

patch(PosStore.prototype, {
    async setup(env: object, services: object) {
        // No getter: Odoo calls one again once anything that it read has changed, or each time where
        // `excludedLazyGetters` names it. This has to keep what it knows as long as the till is open.
        this.customerWallet = new TillWallet(this);
        liveWithOtherApps();
        return super.setup(env, services);
    },
    async afterProcessServerData() {
        this.customerWallet.settings.nameRecords();
        this.customerWallet.recording.holdBackAfterReload();
        return super.afterProcessServerData();
    },
    async postSyncAllOrders(orders: PosOrder[]) {
        orders.filter(isRecorded).forEach(markAnswered);
        return super.postSyncAllOrders(orders);
    },
    navigate(page: string, params: object = {}) {
        // The payment screen is where an order waits whose answer from the server was lost.
        const order = this.getOrder();
        return page === "ProductScreen" && order && isUnanswered(order)
            ? super.navigate("PaymentScreen", { orderUuid: order.uuid })
            : super.navigate(page, params);
    },
    getExcludedProductIds(): number[] {
        const products = this.models["product.template"].getAll();
        const topUps = products.filter((product) => product.is_customer_wallet_product);
        return [...super.getExcludedProductIds(), ...topUps.map((product) => product.id)];
    },
    setPartnerToCurrentOrder(partner: Partner | false) {
        super.setPartnerToCurrentOrder(partner);
        void this.customerWallet.customerChosen(this.getOrder());
    },
    async validateOrderFast(method: PaymentMethod) {
        const order = this.getOrder();
        const payOtherwise = () => super.validateOrderFast(method);
        return order && (method.is_customer_wallet_method || movesWallet(order))
            ? this.customerWallet.fastPayment.pay(order, method, payOtherwise)
            : payOtherwise();
    },
    canEditPayment(order: PosOrder): boolean {
        // What is recorded on a wallet is corrected by a refund, not by an edit.
        return !movesWallet(order) && super.canEditPayment(order);
    },
    async _onBeforeDeleteOrder(order: PosOrder) {
        const may = this.customerWallet.recording.mayDelete(order);
        return may && super._onBeforeDeleteOrder(order);
    },
});
