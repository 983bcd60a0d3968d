import { describe, expect, test } from "@jest/globals";
import { keepChange, topUp } from "@komunigi_wallet/till/top_up/top_up";
import { adaHas, CASH, FakeOrder, makeTill, TOP_UP } from "../../../support/till";

function toppedUp(order: FakeOrder): number[] {
    const isTopUp = (line: FakeOrder["lines"][0]) => line.product_id.product_tmpl_id === TOP_UP;
    return order.lines.filter(isTopUp).map((line) => line.amount);
}

describe("topUp", () => {
    test("puts the chosen amount on the order, in place of an earlier one", async () => {
        const order = new FakeOrder({ goods: 3, topUp: 10 });
        const { pos, fake, wallet } = makeTill(() => adaHas(1), [order]);
        fake.dialog.add = (_component, props) => props.getPayload?.(50);
        await topUp(pos, wallet, order.real);
        expect(toppedUp(order)).toEqual([50]);
        expect(order.totalDue).toBe(53);
    });

    test("asks for the customer first", async () => {
        const order = new FakeOrder({ partner: null });
        const { pos, wallet, dialogs } = makeTill(() => adaHas(1), [order]);
        await topUp(pos, wallet, order.real);
        expect([toppedUp(order), dialogs]).toEqual([[], []]);
    });

    test("a refund cannot be topped up", async () => {
        const order = new FakeOrder({ goods: -3 });
        const { pos, wallet, dialogs } = makeTill(() => adaHas(1), [order]);
        await topUp(pos, wallet, order.real);
        expect(dialogs[0].props.body).toMatch("This order is a refund");
        expect(toppedUp(order)).toEqual([]);
    });
});

describe("keepChange", () => {
    test.each([
        ["the change", { goods: 12.5 }, 20, [7.5]],
        ["the change, on top of a top-up", { goods: 12.5, topUp: 20 }, 40, [27.5]],
        ["nothing without change", { goods: 12.5 }, 12.5, []],
    ])("%s goes on the wallet", async (_name, lines, cash, expected) => {
        const order = new FakeOrder(lines);
        order.pay(CASH, cash);
        const { pos, wallet } = makeTill(() => adaHas(0), [order]);
        await keepChange(pos, wallet, order.real);
        expect(toppedUp(order)).toEqual(expected);
        expect(order.change).toBe(0);
    });
});
