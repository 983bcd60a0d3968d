/** Odoo's own validation of an order that moves a wallet, on Odoo's mock server. */
import { describe, expect, runAllTimers, test } from "@odoo/hoot";
import { makeServerError, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { isUnanswered, markAnswered } from "@komunigi_wallet/till/recording/mark";
import { amounts, Till, type Lines } from "./till";

definePosModels();

/** A till with an order, of goods for 12.50 unless told, that is paid, and its validation. */
async function paid(
    by: Partial<Record<"wallet" | "cash" | "onAccount", number>>,
    lines: Lines = { goods: 12.5 },
) {
    const till = await Till.open({ balance: 20 });
    const order = await till.order(lines);
    Object.entries(by).forEach(([name, amount]) => till.pay(order, name as "wallet", amount));
    const { pos } = till;
    const validation = new OrderPaymentValidation({ pos, orderUuid: order.uuid });
    return { till, order, validation };
}

describe("the validation of a wallet order", () => {
    test("records it, as a first attempt, and shows the receipt", async () => {
        onRpc("pos.order", "sync_from_ui", ({ args }) => {
            const [sent] = args[0] as { customer_wallet_attempt?: number }[];
            expect.step(sent.customer_wallet_attempt);
            delete sent.customer_wallet_attempt; // Odoo's mock server has no such field
        });
        const { till, order, validation } = await paid({ wallet: 12.5 });
        await validation.validateOrder(false);
        expect.verifySteps([1]);
        expect([order.state, isUnanswered(order)]).toEqual(["paid", false]);
        expect(till.pages).toEqual(["ReceiptScreen"]);
    });

    test("that the server refuses leaves it open, with the server's words", async () => {
        const message = "Member account (Ada): the balance is 4.00. You cannot take 12.50.";
        const { till, order, validation } = await paid({ wallet: 12.5 });
        onRpc("pos.order", "sync_from_ui", () => {
            till.state = { balance: 4 };
            throw makeServerError({ message, errorName: "odoo.exceptions.UserError" });
        });
        await validation.validateOrder(false);
        expect([order.state, isUnanswered(order)]).toEqual(["draft", false]);
        expect(till.dialogs.map(({ body }) => body)).toEqual([message]);
        expect([amounts(order), till.pages]).toEqual([[4], []]);
    });

    test("whose payment the balance no longer covers is lowered, and not sent", async () => {
        onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
        const { till, order, validation } = await paid({ wallet: 12.5 });
        till.state = { balance: 6 };
        await validation.validateOrder(false);
        expect([order.state, amounts(order)]).toEqual(["draft", [6]]);
        expect(till.dialogs[0].title).toBe("Payment from Member account lowered");
        expect.verifySteps([]);
    });

    test("that is recorded stays so, where another one sent with it is refused", async () => {
        const { till, order, validation } = await paid({ wallet: 12.5 });
        const message = "The invoice cannot be made.";
        patchWithCleanup(till.pos, {
            async syncAllOrders() {
                markAnswered(order);
                throw makeServerError({ message, errorName: "odoo.exceptions.UserError" });
            },
        });
        await validation.validateOrder(false);
        expect([order.state, isUnanswered(order)]).toEqual(["paid", false]);
        expect(till.dialogs.map(({ body }) => body)).toEqual([message]);
        expect(till.pages).toEqual(["ReceiptScreen"]);
    });

    test("waits for what is asked about a customer who has just been chosen", async () => {
        const { till, validation } = await paid({ cash: 20 }, { topUp: 20 });
        till.state = { balance: 20, blocked: true, blocked_reason: "Moved" };
        onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
        till.pos.setPartnerToCurrentOrder(till.ada);
        const validated = validation.validateOrder(false);
        await runAllTimers();
        expect(till.dialogs[0].confirmLabel).toBe("Top up anyway");
        expect.verifySteps([]);
        await till.dialogs[0].confirm?.();
        await validated;
        expect.verifySteps(["sent"]);
    });

    test("is not sent where the till cannot ask for the balance", async () => {
        onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
        const { till, order, validation } = await paid({ wallet: 12.5 });
        till.reachable = false;
        await validation.validateOrder(false);
        expect([order.state, amounts(order)]).toEqual(["draft", [12.5]]);
        expect(till.dialogs[0].title).toBe("Member account needs the connection");
        expect.verifySteps([]);
    });

    test("that cannot be is refused before anything is sent", async () => {
        onRpc("pos.order", "sync_from_ui", () => expect.step("sent"));
        const { till, order, validation } = await paid({ onAccount: 20 }, { topUp: 20 });
        await validation.validateOrder(true);
        expect(order.state).toBe("draft");
        expect(till.dialogs[0].confirmLabel).toMatch(/in cash/);
        expect.verifySteps([]);
    });
});

test("nothing is printed of an order that was cancelled elsewhere", async () => {
    const { till, order, validation } = await paid({ wallet: 12.5 });
    patchWithCleanup(till.pos.config, { iface_print_auto: true });
    patchWithCleanup(till.pos, { printReceipt: async () => expect.step("printed") });
    order.uiState.customerWalletUnanswered = "sent";
    await validation.afterOrderValidation();
    expect.verifySteps([]);
    markAnswered(order);
    await validation.afterOrderValidation();
    expect.verifySteps(["printed"]);
});

test("the receipt is that of its order, whichever is on the screen by then", async () => {
    const { till, order, validation } = await paid({ wallet: 12.5 });
    onRpc("pos.order", "sync_from_ui", ({ args }) => {
        delete (args[0] as { customer_wallet_attempt?: number }[])[0].customer_wallet_attempt;
    });
    const next = await till.order({ goods: 3 });
    await validation.validateOrder(false);
    expect(till.pos.getOrder()?.uuid).toBe(order.uuid);
    expect(next.uiState.screen_data).toEqual({});
});

test("an order that waited is no longer told of as unpaid, once cash has paid it", async () => {
    const { till, order, validation } = await paid({ cash: 12.5 });
    order.uiState.customerWalletUnanswered = "unpaid";
    patchWithCleanup(till.pos, { syncAllOrders: async () => {} });
    await validation.finalizeValidation();
    expect([order.state, till.wallet.recording.toTell]).toEqual(["paid", []]);
});

test("what was changed is sent again with the next attempt", async () => {
    const { till, order } = await paid({ wallet: 12.5 }, { goods: 12.5, topUp: 20 });
    await till.pos.syncAllOrders({ orders: [order] });
    order.lines[0].qty = 2;
    order.removeOrderline(order.lines[1]);
    order.removePaymentline(order.payment_ids[0]);
    order.uiState.customerWalletUnanswered = "sent";
    const changes = () => {
        const { lines, payment_ids } = order.serializeForORM() as Record<string, unknown[][]>;
        return [lines, payment_ids].map((commands) => commands.map(([command]) => command));
    };
    expect(changes()).toEqual([[3, 1], [2]]);
    markAnswered(order);
    expect(changes()).toEqual([[3, 1], [2]]); // by the next attempt
    expect(changes()).toEqual([[], []]);
});

test("an order that Odoo refuses stays refused, whatever the wallet has", async () => {
    const { validation } = await paid({ cash: 5 });
    expect(await validation.isOrderValid(true)).toBe(false);
});

test("an order without the wallet is validated as by Odoo alone", async () => {
    onRpc("pos.order", "sync_from_ui", ({ args }) => {
        const [sent] = args[0] as object[];
        expect.step("customer_wallet_attempt" in sent);
    });
    const { till, order, validation } = await paid({ cash: 12.5 });
    await validation.validateOrder(false);
    expect(order.state).toBe("paid");
    expect.verifySteps([false]);
    expect(till.asked.map(({ method }) => method)).not.toInclude("get_recorded_order");
});
