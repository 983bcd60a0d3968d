import { orderFigures } from "@komunigi_wallet/till/rules/order_figures";
import { CASH, FakeOrder, ON_ACCOUNT, WALLET } from "../../../support/till";

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

test("payments by kind, one of them left out", () => {
    const order = new FakeOrder({ goods: 30 });
    const payment = order.pay(WALLET, 10);
    order.pay(ON_ACCOUNT, 12.5);
    const paid = { due: 7.5, walletPaid: 10, onCredit: 12.5 };
    expect(orderFigures(order.real)).toMatchObject(paid);
    const without = { due: 17.5, walletPaid: 0, onCredit: 12.5 };
    expect(orderFigures(order.real, payment as never)).toMatchObject(without);
});

describe("what a refund may give back to the wallet", () => {
    /** The refund of an order of 20.00 that the wallet paid in part, or not at all. */
    function refund(fromWallet: number, goods = -20): { sold: FakeOrder; refunded: FakeOrder } {
        const sold = new FakeOrder({ goods: 20 });
        if (fromWallet) {
            sold.pay(WALLET, fromWallet);
        }
        sold.pay(CASH, 20 - fromWallet);
        sold.state = "paid";
        const refunded = new FakeOrder({ goods });
        refunded.refunds(sold);
        return { sold, refunded };
    }

    test.each([
        ["all", 20, 20],
        ["a part", 12.5, 12.5],
        ["nothing", 0, 0],
    ])("the wallet paid %s", (_name, paid, expected) => {
        expect(orderFigures(refund(paid).refunded.real).refundable).toBe(expected);
    });

    test("what an earlier refund gave back is given back once", () => {
        const { sold, refunded } = refund(12.5, -8);
        refunded.pay(WALLET, -8);
        refunded.state = "paid";
        const second = new FakeOrder({ goods: -12 });
        second.refunds(sold);
        second.pay(WALLET, -1);
        expect(orderFigures(second.real).refundable).toBe(4.5);
    });

    test("goods that no order sold: the server says how much", () => {
        const { refunded } = refund(12.5);
        refunded.addLine(-1, { id: 8 });
        expect(orderFigures(refunded.real).refundable).toBe(Infinity);
    });
});
