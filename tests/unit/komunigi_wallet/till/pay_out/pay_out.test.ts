import { describe, expect, test } from "@jest/globals";
import { mayPayOut, payOut } from "@komunigi_wallet/till/pay_out/pay_out";
import { adaHas, FakeOrder, makeTill } from "../../../support/till";

describe("payOut", () => {
    test("puts a negative line and the reason on the order, then goes to its payment", async () => {
        const order = new FakeOrder();
        const { pos, fake, wallet, pages } = makeTill(() => adaHas(30), [order]);
        fake.dialog.add = (_component, props) =>
            props.getPayload?.({ amount: 12.5, reason: "Leaves the coop" });
        await payOut(pos, wallet, order.real);
        expect(order.totalDue).toBe(-12.5);
        expect(order.real.customer_wallet_cash_out_reason).toBe("Leaves the coop");
        expect(pages).toEqual(["PaymentScreen"]);
    });

    test.each([
        ["an order with goods", { goods: 3 }, adaHas(30), "Finish this order first"],
        ["an empty wallet", { goods: 0 }, adaHas(0), "Ada has 0.00 EUR: nothing can be paid out."],
        ["a blocked wallet", { goods: 0 }, adaHas(9, { blocked: true }), "nothing can be paid out"],
    ])("%s: refused with a message", async (_name, lines, answer, body) => {
        const order = new FakeOrder(lines);
        const { pos, wallet, dialogs } = makeTill(() => answer, [order]);
        await payOut(pos, wallet, order.real);
        expect(dialogs[0].props.body).toMatch(body);
        expect(order.lines).toHaveLength(lines.goods ? 1 : 0);
    });
});

describe("mayPayOut", () => {
    test.each([
        ["manager", true],
        ["cashier", false],
        ["minimal", false],
    ])("%s: %s", (role, expected) => {
        const { pos, fake } = makeTill(() => []);
        fake.getCashier = () => ({ _role: role });
        expect(mayPayOut(pos)).toBe(expected);
    });
});
