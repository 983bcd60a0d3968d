import { describe, expect, test } from "@jest/globals";
import { ADA, adaHas, CASH, makeTill } from "../../support/till";

const BEN = { id: 6, name: "Ben" };

function pushed(balance: number, household = ADA.id) {
    return {
        wallet_partner_id: household,
        balance,
        minimum: 0,
        blocked: false,
        as_of: "2026-03-02T09:06:00Z",
    };
}

describe("TillWallet", () => {
    test("reads the balance of a customer from the server", async () => {
        const asked: unknown[] = [];
        const { wallet } = makeTill((...call) => {
            asked.push(call);
            return adaHas(12.5);
        });
        expect(wallet.of(ADA)).toBeUndefined();
        expect(await wallet.refresh([ADA])).toBe(true);
        expect(wallet.of(ADA)).toMatchObject({ balance: 12.5, blocked: false, fresh: true });
        expect(asked).toEqual([["customer.wallet", "get_till_state", [3, [ADA.id]]]]);
    });

    test("keeps the last balance, marked as old, when the server cannot be reached", async () => {
        let reachable = true;
        const { wallet } = makeTill(() => {
            if (!reachable) {
                throw new Error("no connection");
            }
            return adaHas(12.5);
        });
        await wallet.refresh([ADA]);
        reachable = false;
        expect(await wallet.refresh([ADA])).toBe(false);
        expect(wallet.of(ADA)).toMatchObject({ balance: 12.5, fresh: false });
    });

    test("a pushed change reaches every member of the household, and nobody else", async () => {
        const carl = { id: 7, name: "Carl" };
        const { wallet } = makeTill(() => [
            ...adaHas(10),
            { ...adaHas(10)[0], partner_id: BEN.id },
            { ...adaHas(3)[0], partner_id: carl.id, wallet_partner_id: carl.id },
        ]);
        await wallet.refresh([ADA, BEN, carl]);
        wallet.receive(pushed(4));
        expect([ADA, BEN, carl].map((partner) => wallet.of(partner)?.balance)).toEqual([4, 4, 3]);
    });

    test("an answer on its way does not undo a change pushed meanwhile", async () => {
        let answer: (value: unknown) => void = () => {};
        const { wallet, fake } = makeTill(() => adaHas(10));
        await wallet.refresh([ADA]);
        fake.data.call = () => new Promise((resolve) => (answer = resolve));
        const refreshing = wallet.refresh([ADA]);
        wallet.receive(pushed(4));
        answer(adaHas(10));
        await refreshing;
        expect(wallet.of(ADA)?.balance).toBe(4);
    });

    test("asks nothing where the till has no wallet method", async () => {
        const { wallet, fake } = makeTill(() => {
            throw new Error("not to be asked");
        });
        fake.config.payment_method_ids = [CASH];
        expect(wallet.enabled).toBe(false);
        expect(await wallet.refresh([ADA])).toBe(true);
    });
});
