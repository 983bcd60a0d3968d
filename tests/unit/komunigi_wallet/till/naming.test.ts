import { describe, expect, test } from "@jest/globals";
import { operationName } from "@komunigi_wallet/till/naming";
import { FakeOrder, type FakeLine } from "../../support/till";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";

const NAMES = { top_up: "Top-up", top_up_return: "Returned top-up", pay_out: "Pay-out" };

function nameOf(line: FakeLine, config: object = { _customer_wallet_operations: NAMES }): string {
    return operationName(Object.assign(line, { config }) as unknown as PosOrderline);
}

function returned(sold: FakeOrder, back: FakeOrder): FakeLine {
    back.refunds(sold);
    return back.lines[0];
}

describe("operationName", () => {
    test("money paid out", () => {
        expect(nameOf(new FakeOrder({ topUp: -20 }).lines[0])).toBe("Pay-out");
    });

    test("a top-up given back", () => {
        const line = returned(new FakeOrder({ topUp: 20 }), new FakeOrder({ topUp: -20 }));
        expect(nameOf(line)).toBe("Returned top-up");
    });

    test("a top-up keeps the name of its product", () => {
        expect(nameOf(new FakeOrder({ topUp: 20 }).lines[0])).toBe("");
    });

    test("so do goods, given back as well", () => {
        expect(nameOf(new FakeOrder({ goods: 5 }).lines[0])).toBe("");
        const line = returned(new FakeOrder({ goods: 5 }), new FakeOrder({ goods: -5 }));
        expect(nameOf(line)).toBe("");
    });

    test("and all lines where the wallet is not in use", () => {
        expect(nameOf(new FakeOrder({ topUp: -20 }).lines[0], {})).toBe("");
    });
});
