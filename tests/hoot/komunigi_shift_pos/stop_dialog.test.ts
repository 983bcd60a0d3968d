import { describe, expect, test } from "@odoo/hoot";
import {
    animationFrame,
    click,
    queryAll,
    queryAllTexts,
    queryOne,
    queryText,
    waitFor,
} from "@odoo/hoot-dom";
import {
    contains,
    makeServerError,
    mountWithCleanup,
    patchWithCleanup,
} from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Standing } from "@komunigi_shift_pos/standing/standing";
import { ADA, Till } from "./till";

definePosModels();

const STOP = ".o_komunigi_shift_pos_stop";
const LET = ".o_komunigi_shift_pos_let";
const GONE = { may_shop: false, status: "Unsubscribed", state: "not_applicable" } as const;

async function choose(role: "cashier" | "manager", settings = {}) {
    const till = await Till.open(GONE, settings);
    patchWithCleanup(till.pos, { getCashier: () => ({ _role: role }) });
    await mountWithCleanup(MainComponentsContainer);
    till.pos.addNewOrder();
    till.pos.setPartnerToCurrentOrder(till.ada);
    await waitFor(STOP);
    return till;
}

const buttons = () => queryAllTexts(`${STOP} .modal-footer button`);

/** An order of a customer, with what is to be paid; less than nothing is a refund. */
function orderOf(till: Till, priceIncl: number): PosOrder {
    return { getPartner: () => till.ada, priceIncl } as PosOrder;
}

describe("StopDialog", () => {
    test("tells a cashier why, and who can help", async () => {
        await choose("cashier");
        expect(queryAll(`${STOP} input`)).toHaveLength(0);
        expect(queryOne(`${STOP} .modal-body`).textContent).toMatch(/Unsubscribed.*A manager/s);
        expect(buttons()).toEqual(["Close"]);
        await click(queryOne(`${STOP} .modal-footer button`));
        await animationFrame();
        expect(queryAll(STOP)).toHaveLength(0);
    });

    test("lets a manager let them shop, with a reason", async () => {
        const till = await choose("manager");
        expect(buttons()).toEqual(["Let shop today", "Close"]);
        expect(queryAll(`${LET}:disabled`)).toHaveLength(1);
        await contains(`${STOP} input`).edit("Comes on Saturday");
        await click(queryOne(LET));
        await animationFrame();
        await animationFrame();
        expect(queryAll(STOP)).toHaveLength(0);
        const calls = till.asked.filter(({ method }) => method === "let_shop");
        const args = [till.pos.config.id, ADA, "Comes on Saturday"];
        expect(calls).toEqual([{ method: "let_shop", args }]);
        expect(await till.pos.shiftStandings.mayPay(orderOf(till, 5))).toBe(true);
    });

    test("without a connection, says what to do, and lets shop once it is back", async () => {
        const till = await choose("manager");
        await contains(`${STOP} input`).edit("Comes on Saturday");
        till.pos.data.network.offline = true;
        await click(queryOne(LET));
        await animationFrame();
        expect(queryText(`${STOP} [role=alert]`)).toMatch(
            /^The server cannot be reached.*Let shop today/,
        );
        till.pos.data.network.offline = false;
        await click(queryOne(LET));
        await animationFrame();
        await animationFrame();
        expect(queryAll(STOP)).toHaveLength(0);
    });

    test("says what the server refuses, asks it once at a time, and forgets it then", async () => {
        const till = await choose("manager");
        const calls: { resolve(told: Standing[]): void; reject(error: Error): void }[] = [];
        patchWithCleanup(till.pos.data, {
            call: () => new Promise((resolve, reject) => calls.push({ resolve, reject })),
        });
        await contains(`${STOP} input`).edit("Comes on Saturday");
        await click(queryOne(LET));
        await animationFrame();
        expect(queryAll(`${LET}:disabled`)).toHaveLength(1);
        calls[0].reject(makeServerError({ message: "Ask the office first" }));
        await waitFor(`${STOP} [role=alert]`);
        expect(queryText(`${STOP} [role=alert]`)).toBe("Ask the office first");
        await click(queryOne(LET));
        await animationFrame();
        expect(queryAll(`${STOP} [role=alert]`)).toHaveLength(0);
        calls[1].resolve([]);
        await animationFrame();
        await animationFrame();
        expect(queryAll(STOP)).toHaveLength(0);
        expect(calls).toHaveLength(2);
    });

    test("is a note only, where the coop stops nobody", async () => {
        const till = await choose("cashier", { shift_stop: "note" });
        expect(buttons()).toEqual(["Continue"]);
        expect(await till.pos.shiftStandings.mayPay(orderOf(till, 5))).toBe(true);
    });
});

test("who may not shop does not pay; a refund is not stopped", async () => {
    const till = await Till.open(GONE);
    expect(await till.pos.shiftStandings.mayPay(orderOf(till, 5))).toBe(false);
    expect(await till.pos.shiftStandings.mayPay(orderOf(till, -5))).toBe(true);
});

test("a validation is stopped until the dialog is answered", async () => {
    const till = await Till.open(GONE);
    await mountWithCleanup(MainComponentsContainer);
    const answer = till.pos.mayPayByShifts(orderOf(till, 5));
    await waitFor(STOP);
    await click(queryOne(`${STOP} .modal-footer button:contains(Close)`));
    expect(await answer).toBe(false);
});

test("a validation goes on once a manager lets them shop", async () => {
    const till = await Till.open(GONE);
    await mountWithCleanup(MainComponentsContainer);
    patchWithCleanup(till.pos, { getCashier: () => ({ _role: "manager" }) });
    const answer = till.pos.mayPayByShifts(orderOf(till, 5));
    await waitFor(STOP);
    await contains(`${STOP} input`).edit("Comes on Saturday");
    await click(queryOne(LET));
    expect(await answer).toBe(true);
});

test("who is let shop is not who another card has made it the order of meanwhile", async () => {
    const till = await Till.open(GONE);
    await mountWithCleanup(MainComponentsContainer);
    patchWithCleanup(till.pos, { getCashier: () => ({ _role: "manager" }) });
    const order = orderOf(till, 5);
    const answer = till.pos.mayPayByShifts(order);
    await waitFor(STOP);
    order.getPartner = () => till.pos.models["res.partner"].get(3);
    await contains(`${STOP} input`).edit("Comes on Saturday");
    await click(queryOne(LET));
    expect(await answer).toBe(false);
});

test("where nothing is shown, nothing is asked, and nobody is stopped", async () => {
    const till = await Till.open(GONE, { shift_display: "off" });
    await till.pos.shiftStandings.refresh([till.ada]);
    expect(await till.pos.shiftStandings.mayPay(orderOf(till, 5))).toBe(true);
    expect(till.asked).toBeEmpty();
});
