import { advanceTime, beforeEach, describe, expect, test, tick } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered, markAnswered } from "@komunigi_wallet/till/recording/mark";
import { Till, type AdasWallet } from "./till";

definePosModels();

interface OrderOptions {
    method?: "wallet" | "cash";
    marked?: boolean;
    as?: PosOrder["state"];
}

const printed: string[] = [];

beforeEach(() => {
    printed.length = 0;
    patchWithCleanup(OrderPaymentValidation.prototype, {
        async afterOrderValidation(this: OrderPaymentValidation) {
            printed.push(this.order.uuid);
        },
    });
});

/** A till with an order of 10.00 that is paid, and what the till took off the orders to send. */
async function tillWithOrder(state: AdasWallet, options: OrderOptions = {}) {
    const till = await Till.open(state);
    const removed: string[] = [];
    patchWithCleanup(till.pos, {
        removePendingOrder: (order: PosOrder) => Boolean(removed.push(order.uuid)),
    });
    const order = await orderOf(till, options);
    return { till, order, removed };
}

async function orderOf(till: Till, { method = "wallet", marked, as = "draft" }: OrderOptions) {
    const order = await till.order({ goods: 10 });
    till.pay(order, method, 10);
    order.state = as;
    if (marked) {
        order.uiState.customerWalletUnanswered = true;
    }
    return order;
}

/** The server has the order as paid, and the till loads it. */
function hasRecorded(till: Till, order: PosOrder): void {
    till.recorded = { id: 4, state: "paid" };
    patchWithCleanup(till.pos.data, {
        loadServerOrders: async () => {
            order.state = "paid";
        },
    });
}

describe("the mark of an order without an answer", () => {
    test("is in the browser's database before the order is sent", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 });
        patchWithCleanup(till.pos.data.indexedDB, {
            create: async (model: string, rows: object[]) => {
                await tick();
                expect.step([model, JSON.stringify(rows).includes("Unanswered")]);
            },
        });
        patchWithCleanup(till.pos, { syncAllOrders: async () => expect.step("sent") });
        const validation = new OrderPaymentValidation({ pos: till.pos, orderUuid: order.uuid });
        await validation.finalizeValidation();
        const parts = ["pos.order.line", "pos.payment"].map((model) => [model, false]);
        expect.verifySteps([["pos.order", true], ...parts, "sent"]);
        expect(order.serializeForORM().customer_wallet_attempt).toBe(1);
        markAnswered(order);
        expect(isUnanswered(order)).toBe(false);
    });
});

describe("settle", () => {
    for (const answer of [false, { id: 4, state: "draft" }, { id: 4, state: "cancel" }] as const) {
        test(`the server answers ${JSON.stringify(answer)}: the order is open again`, async () => {
            const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
            till.recorded = answer;
            expect(await till.wallet.recording.inquiry.settle(order)).toBe("open");
            expect([isUnanswered(order), order.state]).toEqual([false, "draft"]);
        });
    }

    test("the server has it: the till takes it over as it is there", async () => {
        const { till, order, removed } = await tillWithOrder({ balance: 10 }, { marked: true });
        order.uiState.customerWalletAttempts = 2;
        hasRecorded(till, order);
        expect(await till.wallet.recording.inquiry.settle(order)).toBe("recorded");
        expect(isUnanswered(order)).toBe(false);
        expect(till.asked).toEqual([{ method: "get_recorded_order", args: [order.uuid, 2] }]);
        expect(removed).toEqual([order.uuid]);
    });

    test("the server has it as paid, and does not bring it: the order waits", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
        till.recorded = { id: 4, state: "paid" };
        patchWithCleanup(till.pos.data, { loadServerOrders: async () => {} });
        expect(await till.wallet.recording.inquiry.settle(order)).toBe("unknown");
        expect(isUnanswered(order)).toBe(true);
    });

    test("one question at a time: no late answer speaks of an attempt that is over", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
        const { inquiry } = till.wallet.recording;
        const [, answer] = await Promise.all([inquiry.learn(order), inquiry.settle(order)]);
        expect([answer, till.asked.length, isUnanswered(order)]).toEqual(["open", 1, false]);
    });

    test("the server cannot be asked: the order waits", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
        till.reachable = false;
        expect(await till.wallet.recording.inquiry.settle(order)).toBe("unknown");
        expect(isUnanswered(order)).toBe(true);
    });
});

describe("recordThenShow", () => {
    /** A validation whose sending ends as `end` says. */
    function validation(till: Till, order: PosOrder, end: () => void): OrderPaymentValidation {
        const made = new OrderPaymentValidation({ pos: till.pos, orderUuid: order.uuid });
        patchWithCleanup(made, { finalizeValidation: async () => end() });
        return made;
    }

    test("shows the receipt once the order is recorded", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 });
        const sent = validation(till, order, () => (order.state = "paid"));
        expect(await till.wallet.recording.recordThenShow(sent)).toBe(true);
        expect(till.pages).toEqual(["ReceiptScreen"]);
    });

    test("begins another order where somebody has cancelled it meanwhile", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 });
        const sent = validation(till, order, () => {
            order.uiState.customerWalletUnanswered = "sent";
            order.state = "cancel";
        });
        expect(await till.wallet.recording.recordThenShow(sent)).toBe(false);
        expect(till.dialogs.map(({ title }) => title)).toEqual(["The order has not been recorded"]);
        // a terminal, or the customer's cash, may have paid a part of it
        expect(till.dialogs[0].body).toMatch(
            /Give back what the customer has paid in cash or by card/,
        );
        expect([till.pages, isUnanswered(order)]).toEqual([["ProductScreen"], false]);
        expect(till.pos.getOrder()?.uuid).not.toBe(order.uuid);
    });

    test("stays where the server refused", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 });
        expect(await till.wallet.recording.recordThenShow(validation(till, order, () => {}))).toBe(
            false,
        );
        expect(till.pages).toEqual([]);
    });

    test("the answer was lost and the server has the order: receipt, printed once", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 });
        hasRecorded(till, order);
        const lost = () => (order.uiState.customerWalletUnanswered = true);
        expect(await till.wallet.recording.recordThenShow(validation(till, order, lost))).toBe(
            true,
        );
        expect(till.pages).toEqual(["ReceiptScreen"]);
        expect(printed).toEqual([order.uuid]);
    });

    for (const [name, reachable, waits, title] of [
        ["does not have the order", true, false, "The order has not been recorded"],
        ["is gone", false, true, "Waiting for the server"],
    ] as const) {
        test(`the answer was lost and the server ${name}`, async () => {
            const { till, order, removed } = await tillWithOrder({ balance: 10 });
            till.reachable = reachable;
            const lost = () => {
                order.state = "paid";
                order.uiState.customerWalletUnanswered = true;
            };
            const recorded = validation(till, order, lost);
            expect(await till.wallet.recording.recordThenShow(recorded)).toBe(false);
            expect([order.state, isUnanswered(order)]).toEqual(["draft", waits]);
            expect([till.pages, printed]).toEqual([[], []]);
            expect(till.dialogs[0].title).toBe(title);
            expect(removed).toInclude(order.uuid);
        });
    }
});

describe("an order on the screen that waits", () => {
    const asked = (till: Till) =>
        till.asked.filter(({ method }) => method === "get_recorded_order").length;

    test("is asked about again after a pause, and the cashier is not told each time", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
        till.reachable = false;
        await till.wallet.recording.resumeAll();
        await advanceTime(5000);
        expect([asked(till), till.dialogs]).toEqual([2, []]);
        till.reachable = true;
        await advanceTime(5000);
        await advanceTime(5000);
        expect([asked(till), isUnanswered(order)]).toEqual([3, false]);
        expect(till.dialogs.map(({ title }) => title)).toEqual(["The order has not been recorded"]);
    });

    test("has one receipt, however often it is asked about", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
        hasRecorded(till, order);
        const { recording } = till.wallet;
        const answers = await Promise.all([recording.resume(order), recording.resume(order)]);
        expect([answers, asked(till)]).toEqual([[true, true], 1]);
        expect([printed, till.pages]).toEqual([[order.uuid], ["ReceiptScreen"]]);
    });
});

describe("an order that waited while the next customer was served", () => {
    test("waits on the payment screen, where its receipt cannot be had yet", async () => {
        const { till, order } = await tillWithOrder({ balance: 10 });
        order.uiState.customerWalletUnanswered = "paid";
        await orderOf(till, {});
        till.reachable = false;
        await till.wallet.recording.attend(order);
        expect([till.pages, isUnanswered(order)]).toEqual([["PaymentScreen"], true]);
        expect(till.dialogs.map(({ title }) => title)).toEqual(["Waiting for the server"]);
    });

    for (const [recorded, pages] of [
        [false, ["PaymentScreen"]],
        [true, ["PaymentScreen", "ReceiptScreen"]],
    ] as const) {
        test(`is told of, until it is dealt with on the ${pages.at(-1)}`, async () => {
            const { till, order } = await tillWithOrder({ balance: 10 }, { marked: true });
            await orderOf(till, {});
            if (recorded) {
                hasRecorded(till, order);
            }
            const { recording } = till.wallet;
            await recording.resumeAll();
            expect([recording.toTell, isUnanswered(order)]).toEqual([[order], recorded]);
            await recording.attend(order);
            expect([recording.toTell, till.pages]).toEqual([[], pages]);
            expect(printed.length).toBe(Number(recorded));
        });
    }
});
