import { orderFigures, signTopUps } from "@komunigi_wallet/till/rules/order_figures";
import { CASH, FakeOrder } from "../../../support/till";

test.each([
    ["goods", { goods: 12.5 }, { due: 12.5, goods: 12.5, toppedUp: 0 }],
    ["a top-up", { topUp: 20 }, { due: 20, goods: 0, toppedUp: 20 }],
    ["both", { goods: 12.5, topUp: 20 }, { due: 32.5, goods: 12.5, toppedUp: 20 }],
    ["goods given back", { goods: -12.5 }, { due: -12.5, goods: -12.5, toppedUp: 0 }],
    ["a top-up given back", { topUp: -20 }, { due: -20, goods: 0, toppedUp: -20 }],
])("the figures of %s", (_name, content, expected) => {
    expect(orderFigures(new FakeOrder(content).real)).toMatchObject(expected);
});

test("what is paid already is no longer due", () => {
    const order = new FakeOrder({ topUp: 20 });
    order.pay(CASH, 15);
    expect(orderFigures(order.real)).toMatchObject({ due: 5, toppedUp: 20, walletPaid: 0 });
});

test.each([
    ["put on the wallet", 20],
    ["given back", -20],
])("the server is told of a top-up %s with its sign", (_name, amount) => {
    const order = new FakeOrder({ topUp: amount });
    const [line] = order.real.lines;
    line.price_subtotal = line.price_subtotal_incl = line.priceIncl; // as Odoo does
    signTopUps(order.real);
    expect([line.price_subtotal, line.price_subtotal_incl]).toEqual([amount, amount]);
});
