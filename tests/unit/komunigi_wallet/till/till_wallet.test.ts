import { describe, expect, test } from "@jest/globals";
import { ADA, adaHas, CASH, makeTill, pushed } from "../../support/till";

const BEN = { id: 6, name: "Ben" };

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

    test("a pushed change leaves this till's minimum as it is", async () => {
        const { wallet } = makeTill(() => adaHas(10, { minimum: -25 }));
        await wallet.refresh([ADA]);
        wallet.receive(pushed(4));
        expect(wallet.of(ADA)).toMatchObject({ balance: 4, minimum: -25 });
    });

    test("a change in another company of the user is none here", async () => {
        const { wallet } = makeTill(() => adaHas(10));
        await wallet.refresh([ADA]);
        wallet.receive({ ...pushed(4), company_id: 2 });
        expect(wallet.of(ADA)?.balance).toBe(10);
    });

    test.each([
        ["a customer known before", true],
        ["a customer asked for the first time", false],
    ])("an answer on its way does not undo a change pushed meanwhile: %s", async (_name, known) => {
        let answer: (value: unknown) => void = () => {};
        const { wallet, fake } = makeTill(() => adaHas(10, { minimum: -25 }));
        if (known) {
            await wallet.refresh([ADA]);
        }
        fake.data.call = () => new Promise((resolve) => (answer = resolve));
        const refreshing = wallet.refresh([ADA]);
        wallet.receive(pushed(4));
        answer(adaHas(10, { minimum: -25 }));
        await refreshing;
        expect(wallet.of(ADA)).toMatchObject({ balance: 4, minimum: -25, fresh: true });
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
