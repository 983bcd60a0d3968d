/** What other apps of Odoo's do with orders, which Hoot does not load here: see test_other_apps.py. */
import { expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { ConnectionLostError } from "@web/core/network/rpc";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { amounts, Till } from "./till";

definePosModels();

test("what follows an order follows one whose answer was lost, and is tried until it is done", async () => {
    const till = await Till.open({ balance: 10 });
    const order = await till.order({ goods: 10 });
    till.pay(order, "wallet", 10);
    order.uiState.customerWalletUnanswered = true;
    till.recorded = { id: 4, state: "paid" };
    patchWithCleanup(till.pos.data, {
        loadServerOrders: async () => {
            order.state = "paid";
        },
    });
    let isConnected = false;
    patchWithCleanup(till.pos, {
        async postSyncAllOrders(orders: PosOrder[]) {
            await super.postSyncAllOrders(orders);
            expect.step(orders.map(({ uuid }) => uuid));
            if (!isConnected) {
                throw new ConnectionLostError("/web/dataset/call_kw");
            }
        },
    });
    const { inquiry } = till.wallet.recording;
    expect([await inquiry.settle(order), isUnanswered(order)]).toEqual(["unknown", true]);
    isConnected = true;
    expect([await inquiry.settle(order), isUnanswered(order)]).toEqual(["recorded", false]);
    expect.verifySteps([[order.uuid], [order.uuid]]);
});

test("a refund gives back as it was paid, also where it has a discount of its own", async () => {
    const till = await Till.open({ balance: 0 });
    const sold = await till.order({ goods: 50 });
    till.pay(sold, "cash", 45);
    sold.state = "paid";
    const refund = await till.order({ goods: -50 }, { refunded: sold });
    const [{ product_id }] = refund.lines;
    const discount = { order_id: refund, product_id, qty: 1, price_unit: 5 };
    const line = till.pos.models["pos.order.line"].create(discount);
    patchWithCleanup(PosOrderline.prototype, {
        get isDiscountLine() {
            return (this as PosOrderline).uuid === line.uuid;
        },
    });
    till.wallet.refunds.payAsPaid(refund);
    expect(refund.payment_ids.map((paid) => paid.payment_method_id)).toEqual([till.method("cash")]);
    expect(amounts(refund)).toEqual([-45]);
});
