import { describe, expect, jest, test } from "@jest/globals";
import {
    BalanceCardField,
    type WalletCard,
} from "@komunigi_wallet/balance_card/balance_card_field";
import { mountComponent, textOf } from "../../support/mount";

const CARD: WalletCard = {
    label: "Compte membre",
    balance: 7.5,
    balance_text: "7,50 €",
    as_of: "23/11/2026 14:32",
    months: [
        { name: "octobre 2026", balance: 0, text: "0,00 €" },
        { name: "novembre 2026", balance: 7.5, text: "7,50 €" },
    ],
    last: { date: "22/11/2026", kind: "Payment", amount: "-12,50 €", reference: "Order 12" },
};

async function show(answer: WalletCard | false, resId: number | false = 4) {
    const call = jest.fn<(...args: unknown[]) => Promise<WalletCard | false>>(() =>
        Promise.resolve(answer),
    );
    const services = { orm: { silent: { call } } };
    const props = { name: "customer_wallet_balance", record: { resId } };
    const target = await mountComponent(BalanceCardField, { props, env: { services } });
    return { target, call };
}

describe("BalanceCardField", () => {
    test("says amount, time, trend and last movement in the coop's own word", async () => {
        const { target, call } = await show(CARD);
        expect(call).toHaveBeenCalledWith("res.partner", "get_customer_wallet_card", [4]);
        const text = textOf(target);
        for (const part of ["Compte membre", "7,50 €", "As of 23/11/2026 14:32", "-12,50 €"]) {
            expect(text).toContain(part);
        }
        const trend = target.querySelector("svg");
        expect(trend?.getAttribute("aria-label")).toBe("From 0,00 € in octobre 2026 to 7,50 € now");
        expect(target.querySelector("polyline")?.getAttribute("points")).toBe("2,38 158,2");
        expect(target.querySelector(".text-danger")).toBeNull();
    });

    test("a balance below zero stands out", async () => {
        const { target } = await show({ ...CARD, balance: -3, balance_text: "-3,00 €" });
        expect(textOf(target.querySelector(".text-danger"))).toBe("-3,00 €");
    });

    test("a wallet that never moved says so", async () => {
        const { target } = await show({ ...CARD, last: false });
        expect(textOf(target)).toContain("Nothing has moved yet.");
    });

    test("shows nothing where the wallet is off, and asks nothing for a new customer", async () => {
        expect(textOf((await show(false)).target)).toBe("");
        const { target, call } = await show(CARD, false);
        expect(textOf(target)).toBe("");
        expect(call).not.toHaveBeenCalled();
    });
});
