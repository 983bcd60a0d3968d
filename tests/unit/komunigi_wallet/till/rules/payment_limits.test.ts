import { describe, expect, test } from "@jest/globals";
import {
    leftOf,
    proposedPayment,
    round,
    type OrderFigures,
} from "@komunigi_wallet/till/rules/amounts";
import cases from "../../../../../addon/komunigi_wallet/tests/cases/payment_limits.json";

// The server goes through the same table: addon/komunigi_wallet/tests/test_payment_limits.py.
interface Case {
    name: string;
    wallet: { balance: number; minimum?: number; blocked?: boolean };
    order: {
        /** Prices of what is sold, or, negative, given back. */
        goods?: number | number[];
        top_up?: number;
        /** What is paid otherwise before the wallet is asked. */
        cash?: number;
        on_credit?: number;
        /** The order that this one refunds, and an earlier refund of it. */
        refunds?: { wallet: number; given_back?: { wallet: number } };
    };
    most: number;
}

const CENT = 0.01;

function figuresOf({ goods = 0, top_up = 0, cash = 0, on_credit = 0, refunds }: Case["order"]) {
    const sold = [goods].flat().reduce((sum, price) => sum + price, 0);
    const earlier = refunds?.given_back ? [refunds.given_back.wallet] : [];
    const refundable = refunds && leftOf(refunds.wallet, earlier, CENT);
    return {
        goods: round(sold, CENT),
        toppedUp: top_up,
        walletPaid: 0,
        onCredit: on_credit,
        refundable: refundable ?? Infinity,
        due: round(sold + top_up - cash - on_credit, CENT),
    };
}

describe.each<Case>(cases)("$name", ({ wallet, order, most }) => {
    const state = { minimum: 0, blocked: false, ...wallet };
    const propose = (figures: OrderFigures) => proposedPayment(state, figures, CENT);

    test(`${most} at once`, () => {
        expect(propose(figuresOf(order))).toBe(most);
    });

    test("no more in two goes", () => {
        const figures = figuresOf(order);
        const walletPaid = round(most / 2, CENT);
        const due = round(figures.due - walletPaid, CENT);
        const second = propose({ ...figures, walletPaid, due });
        expect(round(walletPaid + second, CENT)).toBe(most);
    });
});
