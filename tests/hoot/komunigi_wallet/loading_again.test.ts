/** A till that is loaded again, while orders that move wallets are on their way. */
import { expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { DataServiceOptions } from "@point_of_sale/app/models/data_service_options";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { fateOf, isUnanswered } from "@komunigi_wallet/till/recording/mark";
import type { Fate } from "@komunigi_wallet/till/rules/fate";
import { Till } from "./till";

definePosModels();

interface Left {
    by?: "wallet" | "cash";
    as?: PosOrder["state"];
    fate?: Fate;
}

/** An order of 10.00 that is paid, as the page has left it. */
async function orderOf(till: Till, { by = "wallet", as = "draft", fate }: Left) {
    const order = await till.order({ goods: 10 });
    till.pay(order, by, 10);
    order.state = as;
    order.uiState.customerWalletUnanswered = fate;
    return order;
}

test("it holds an order of a wallet back that was left as paid; others go on", async () => {
    const till = await Till.open({ balance: 10 });
    const left = await orderOf(till, { as: "paid" });
    const unanswered = await orderOf(till, { as: "paid", fate: true });
    const draft = await orderOf(till, {});
    const cash = await orderOf(till, { by: "cash", as: "paid" });
    const removed: string[] = [];
    patchWithCleanup(till.pos, {
        removePendingOrder: (order: PosOrder) => Boolean(removed.push(order.uuid)),
        syncAllOrders: async () => {},
    });
    await till.pos.afterProcessServerData();
    const orders = [left, unanswered, draft, cash];
    expect(orders.map((order) => [order.state, isUnanswered(order)])).toEqual([
        ["draft", true],
        ["draft", true],
        ["draft", false],
        ["paid", false],
    ]);
    expect(removed.sort()).toEqual([left.uuid, unanswered.uuid].sort());
});

for (const [fate, as, held] of [
    ["sent", "draft", ["draft", true]],
    ["sent", "paid", ["draft", true]],
    [undefined, "paid", ["paid", undefined]],
    ["paid", "draft", ["draft", "paid"]],
] as const) {
    test(`one that the server had as a draft, with the mark ${fate}, as ${as}: ${held}`, async () => {
        const till = await Till.open({ balance: 10 });
        const order = await orderOf(till, { by: "wallet" });
        await till.pos.syncAllOrders({ orders: [order] });
        expect(order.isSynced).toBe(true);
        Object.assign(order, { state: as });
        order.uiState.customerWalletUnanswered = fate;
        till.wallet.recording.holdBackAfterReload();
        expect([order.state, fateOf(order)]).toEqual(held);
    });
}

for (const [fate, kept] of [
    ["sent", true],
    [true, true],
    ["paid", true],
    ["unpaid", true],
    [undefined, false],
] as [Fate | undefined, boolean][]) {
    test(`the browser ${kept ? "keeps" : "drops"} what is recorded, with the mark ${fate}`, async () => {
        const till = await Till.open({ balance: 10 });
        const order = await orderOf(till, {});
        await till.pos.syncAllOrders({ orders: [order] });
        Object.assign(order, { state: "paid" });
        order.uiState.customerWalletUnanswered = fate;
        const table = new DataServiceOptions().databaseTable;
        const dropped = {
            order: table["pos.order"].condition(order),
            line: table["pos.order.line"].condition(order.lines[0]),
            payment: table["pos.payment"].condition(order.payment_ids[0]),
        };
        expect(dropped).toEqual({ order: !kept, line: !kept, payment: !kept });
    });
}
