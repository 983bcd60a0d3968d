import { describe, expect, test } from "@jest/globals";
import {
    holdBackAfterReload,
    isUnanswered,
    markAnswered,
    markSent,
    settle,
} from "@komunigi_wallet/till/recording/recording";
import { CASH, FakeOrder, makeTill, WALLET } from "../../../support/till";

function walletOrder(state: string, marked: boolean): FakeOrder {
    const order = new FakeOrder({ goods: 10 });
    order.pay(WALLET, 10);
    order.state = state;
    if (marked) {
        order.uiState.customerWalletUnanswered = true;
    }
    return order;
}

describe("the mark of an order without an answer", () => {
    test("is in the browser's database before the order is sent", async () => {
        const order = walletOrder("draft", false);
        const { pos, fake } = makeTill(() => null, [order]);
        let kept: unknown;
        fake.data.synchronizeLocalDataInIndexedDB = async () => {
            kept = { ...order.uiState };
        };
        await markSent(pos, order.real);
        expect(kept).toEqual({ customerWalletUnanswered: true, customerWalletAttempts: 1 });
        markAnswered(order.real);
        expect(isUnanswered(order.real)).toBe(false);
    });
});

describe("settle", () => {
    test.each([
        [false, "open"],
        [{ id: 4, state: "draft" }, "open"],
        [{ id: 4, state: "cancel" }, "open"],
    ])("the server answers %j: the order is open again", async (answer, expected) => {
        const order = walletOrder("draft", true);
        const { pos } = makeTill(() => answer, [order]);
        expect(await settle(pos, order.real)).toBe(expected);
        expect(isUnanswered(order.real)).toBe(false);
        expect(order.state).toBe("draft");
    });

    test("the server has it: the till takes it over as it is there", async () => {
        const order = walletOrder("draft", true);
        order.uiState.customerWalletAttempts = 2;
        const asked: unknown[] = [];
        const { pos, fake, removed } = makeTill(
            (...call) => {
                asked.push(call);
                return { id: 4, state: "paid" };
            },
            [order],
        );
        fake.data.loadServerOrders = async () => {
            Object.assign(order, { id: 4, state: "paid" });
        };
        expect(await settle(pos, order.real)).toBe("recorded");
        expect(isUnanswered(order.real)).toBe(false);
        expect(asked).toEqual([["pos.order", "get_recorded_order", [order.uuid, 2]]]);
        expect(removed).toEqual([order.uuid]);
    });

    test("the server cannot be asked: the order waits", async () => {
        const order = walletOrder("draft", true);
        const { pos } = makeTill(() => {
            throw new Error("no connection");
        }, [order]);
        expect(await settle(pos, order.real)).toBe("unknown");
        expect(isUnanswered(order.real)).toBe(true);
    });

    test("the server has it but it could not be read: the order waits", async () => {
        const order = walletOrder("draft", true);
        const { pos, fake } = makeTill(() => ({ id: 4, state: "paid" }), [order]);
        fake.data.loadServerOrders = async () => {
            throw new Error("no connection");
        };
        expect(await settle(pos, order.real)).toBe("unknown");
        expect(isUnanswered(order.real)).toBe(true);
    });
});

describe("holdBackAfterReload", () => {
    test("holds back wallet orders that a closed page left as paid, and no others", () => {
        const left = walletOrder("paid", false);
        const unanswered = walletOrder("draft", true);
        const recorded = walletOrder("paid", false);
        recorded.id = 12;
        const draft = walletOrder("draft", false);
        const cash = new FakeOrder({ goods: 10 });
        cash.pay(CASH, 10);
        cash.state = "paid";
        const orders = [left, unanswered, recorded, draft, cash];
        const { pos, removed } = makeTill(() => null, orders);
        holdBackAfterReload(pos);
        expect(orders.map((order) => [order.state, isUnanswered(order.real)])).toEqual([
            ["draft", true],
            ["draft", true],
            ["paid", false],
            ["draft", false],
            ["paid", false],
        ]);
        expect(removed).toEqual([left.uuid, unanswered.uuid]);
    });
});
