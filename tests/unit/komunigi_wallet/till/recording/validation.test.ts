import { beforeEach, describe, expect, test } from "@jest/globals";
import { RPCError } from "@web/core/network/rpc";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered } from "@komunigi_wallet/till/recording/recording";
import {
    readyToValidate,
    recordThenShow,
    takeBack,
} from "@komunigi_wallet/till/recording/validation";
import { adaHas, CASH, FakeOrder, makeTill, WALLET, type ServerCall } from "../../../support/till";

const printed = (OrderPaymentValidation as unknown as { printed: string[] }).printed;

function setUp(
    server: ServerCall,
    { paid = 10, method = WALLET as typeof WALLET | typeof CASH } = {},
) {
    const order = new FakeOrder({ goods: 10 });
    order.pay(method, paid);
    return { order, ...makeTill(server, [order]) };
}

/** A validation whose sending ends as `end` says. */
function validation(till: ReturnType<typeof setUp>, end: (order: FakeOrder) => void) {
    return {
        pos: till.pos,
        order: till.order.real,
        nextPage: { page: "ReceiptScreen", params: {} },
        finalizeValidation: async () => end(till.order),
    } as unknown as OrderPaymentValidation;
}

beforeEach(() => {
    printed.length = 0;
});

describe("readyToValidate", () => {
    test("an order without the wallet never asks the server", async () => {
        const { pos, order } = setUp(
            () => {
                throw new Error("not to be asked");
            },
            { method: CASH },
        );
        expect(await readyToValidate(pos, order.real)).toBe(true);
    });

    test("a wallet payment that fits may go", async () => {
        const { pos, order } = setUp(() => adaHas(10));
        expect(await readyToValidate(pos, order.real)).toBe(true);
    });

    test("a payment that the balance no longer covers is lowered, and said", async () => {
        const { pos, order, dialogs } = setUp(() => adaHas(6));
        expect(await readyToValidate(pos, order.real)).toBe(false);
        expect(order.payment_ids.map((payment) => payment.amount)).toEqual([6]);
        expect(dialogs[0].props.title).toBe("Payment from Member account lowered");
    });

    test("without the connection a wallet order is not sent", async () => {
        const { pos, order, dialogs } = setUp(() => {
            throw new Error("no connection");
        });
        expect(await readyToValidate(pos, order.real)).toBe(false);
        expect(dialogs[0].props.title).toBe("Member account needs the connection");
        expect(order.payment_ids).toHaveLength(1);
    });
});

describe("recordThenShow", () => {
    test("shows the receipt once the order is recorded", async () => {
        const till = setUp(() => null);
        const shown = await recordThenShow(validation(till, (order) => (order.state = "paid")));
        expect(shown).toBe(true);
        expect(till.pages).toEqual(["ReceiptScreen"]);
    });

    test("stays where the server refused", async () => {
        const till = setUp(() => null);
        expect(await recordThenShow(validation(till, () => {}))).toBe(false);
        expect(till.pages).toEqual([]);
    });

    test("the answer was lost and the server has the order: receipt, printed once", async () => {
        const till = setUp(() => ({ id: 4, state: "paid" }));
        till.fake.data.loadServerOrders = async () => {
            Object.assign(till.order, { id: 4, state: "paid" });
        };
        const lost = (order: FakeOrder) => (order.uiState.customerWalletUnanswered = true);
        expect(await recordThenShow(validation(till, lost))).toBe(true);
        expect(till.pages).toEqual(["ReceiptScreen"]);
        expect(printed).toEqual([till.order.uuid]);
    });

    test.each([
        ["does not have the order", () => false, false, "The order has not been recorded"],
        [
            "is gone",
            () => {
                throw new Error("no connection");
            },
            true,
            "Waiting for the server",
        ],
    ])("the answer was lost and the server %s", async (_name, server, waits, title) => {
        const till = setUp(server);
        const lost = (order: FakeOrder) => {
            order.state = "paid";
            order.uiState.customerWalletUnanswered = true;
        };
        expect(await recordThenShow(validation(till, lost))).toBe(false);
        expect(till.order.state).toBe("draft");
        expect(till.pages).toEqual([]);
        expect(printed).toEqual([]);
        expect(isUnanswered(till.order.real)).toBe(waits);
        expect(till.dialogs[0].props.title).toBe(title);
        expect(till.removed).toContain(till.order.uuid);
    });
});

describe("takeBack", () => {
    test("a refusal brings the order back as it was, lowered to the balance of now", async () => {
        const { pos, order, dialogs, removed } = setUp(() => adaHas(4));
        order.state = "paid";
        order.uiState.customerWalletUnanswered = true;
        const refusal = new RPCError("Member account of Ada has 4.00: 10.00 is too much.");
        await takeBack(pos, order.real, refusal);
        expect(order.state).toBe("draft");
        expect(isUnanswered(order.real)).toBe(false);
        expect(removed).toEqual([order.uuid]);
        expect(order.payment_ids.map((payment) => payment.amount)).toEqual([4]);
        expect(dialogs[0].props.body).toBe("Member account of Ada has 4.00: 10.00 is too much.");
    });

    test("anything but a refusal leaves the question open", async () => {
        const { pos, order, dialogs } = setUp(() => adaHas(10));
        order.state = "paid";
        await takeBack(pos, order.real, new Error("the page broke"));
        expect(order.state).toBe("draft");
        expect(isUnanswered(order.real)).toBe(true);
        expect(dialogs).toEqual([]);
    });
});
