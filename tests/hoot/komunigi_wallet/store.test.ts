/** What the till does otherwise with an order of a wallet. */
import { describe, expect, test } from "@odoo/hoot";
import { queryText, waitUntil } from "@odoo/hoot-dom";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { Orderline } from "@point_of_sale/app/components/orderline/orderline";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { amounts, shown, Till } from "./till";

definePosModels();

describe("an order whose answer was lost", () => {
    async function waiting() {
        const till = await Till.open({ balance: 20 });
        const order = await till.order({ goods: 12.5 });
        till.pay(order, "wallet", 12.5);
        order.uiState.customerWalletUnanswered = true;
        return { till, order };
    }

    test("is not deleted, and the till says why", async () => {
        const { till, order } = await waiting();
        expect(await till.pos._onBeforeDeleteOrder(order)).toBe(false);
        expect(till.dialogs[0].title).toBe("Waiting for the server");
        const other = await till.order({ goods: 3 });
        expect(await till.pos._onBeforeDeleteOrder(other)).toBe(true);
    });

    test("is not deleted once the server has said that it is paid, and the till says so", async () => {
        const { till, order } = await waiting();
        order.uiState.customerWalletUnanswered = "paid";
        expect(await till.pos._onBeforeDeleteOrder(order)).toBe(false);
        expect(till.dialogs[0].title).toBe("The order is paid");
    });

    for (const [fate, page] of [
        [true, "PaymentScreen"],
        [undefined, "ProductScreen"],
    ] as const) {
        test(`with the mark ${fate}, the screen of its goods is the ${page}`, async () => {
            const { till, order } = await waiting();
            order.uiState.customerWalletUnanswered = fate;
            till.pos.navigate("ProductScreen", { orderUuid: order.uuid });
            expect(till.pages).toEqual([page]);
        });
    }

    test("is the one that waits on the payment screen, whichever Odoo would show", async () => {
        const { till, order } = await waiting();
        const other = await till.order({ goods: 3 });
        till.pos.setOrder(order);
        patchWithCleanup(till.pos.router, {
            navigate: (_page: string, params: object) => expect.step(params),
        });
        till.pos.navigate("ProductScreen", { orderUuid: other.uuid });
        expect.verifySteps([{ orderUuid: order.uuid }]);
    });

    test("is answered once Odoo has synchronised it as paid", async () => {
        const { till, order } = await waiting();
        await till.pos.postSyncAllOrders([order]);
        expect(isUnanswered(order)).toBe(true);
        order.state = "cancel";
        await till.pos.postSyncAllOrders([order]);
        expect(isUnanswered(order)).toBe(true); // cancelled elsewhere
        order.state = "paid";
        await till.pos.postSyncAllOrders([order]);
        expect(isUnanswered(order)).toBe(false);
    });
});

test("once a customer is chosen, the wallet pays no more than this one has", async () => {
    const till = await Till.open({ balance: 2 });
    const order = await till.order({ goods: 3 }, { partner: null });
    till.pay(order, "wallet", 3);
    till.pos.setPartnerToCurrentOrder(till.ada);
    await waitUntil(() => amounts(order)[0] === 2);
    expect(till.wallet.balances.shown(till.ada)).toMatch("2.00");
});

test("a top-up takes no discount: what is paid is what the wallet gets", async () => {
    const till = await Till.open({ balance: 0 });
    const order = await till.order({ goods: 10, topUp: 20 });
    order.lines.forEach((line) => line.setDiscount(10));
    expect(order.totalDue).toBe(29);
});

test("a line says what was given back, on the screen as on the receipt", async () => {
    const till = await Till.open({ balance: 20 });
    patchWithCleanup(till.pos.config, {
        _customer_wallet_operations: { pay_out: "Balance paid out" },
    });
    const order = await till.order({ topUp: -20 });
    await mountWithCleanup(Orderline, { props: { line: order.lines[0] } });
    expect(queryText(".product-name")).toMatch(/Balance paid out$/);
    expect(order.lines[0].getFullProductName()).toBe("Balance paid out");
    expect(queryText(".price")).toBe(shown("-20.00"));
});
