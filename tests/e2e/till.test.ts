import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import { test } from "./support/scenario";
import { pretendBalance, serverBalance, serverBalances, sessionStates } from "./support/wallets";

/** A member of the demonstration with nothing on the wallet. */
const MEMBER = "Gaspard Lenaertsen";
const WALLET = "Compte membre";
const CASH = "Espèces";

test("a member tops up, pays from the wallet, and is refused what it lacks", async ({ stage }) => {
    const { coop } = stage;
    expect(await serverBalance(coop, MEMBER)).toBe(0);
    const till = await Till.open(await stage.as("cashier"), coop);

    await till.chooseCustomer(MEMBER);
    await till.topUp(20);
    let payment = await till.pay();
    expect(await payment.balance()).toBe(0);
    await payment.choose(CASH);
    await payment.finish();
    expect(await serverBalance(coop, MEMBER)).toBe(20);

    await till.chooseCustomer(MEMBER);
    await till.add("Panier de légumes");
    payment = await till.pay();
    expect(await payment.balance()).toBe(20);
    await payment.choose(WALLET);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
    expect(await payment.projectedBalance()).toBe(7.5);
    await payment.finish();
    expect(await serverBalance(coop, MEMBER)).toBe(7.5);

    await till.chooseCustomer(MEMBER);
    await till.add("Huile d'olive");
    const stopPretending = await pretendBalance(till.page, 10);
    payment = await till.pay();
    await expect(async () => expect(await payment.balance()).toBe(10)).toPass();
    await payment.choose(WALLET);
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 10 }]);
    await payment.validate();
    expect(await till.readDialog(), "the refusal says the balance").toMatch(/7,50/);
    expect(await serverBalance(coop, MEMBER)).toBe(7.5);
    await stopPretending();

    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 10 }]);
    await payment.removePayment();
    await payment.choose(CASH);
    expect(await payment.payments()).toEqual([{ method: CASH, amount: 10 }]);
    await payment.finish();

    const before = await serverBalances(coop);
    expect(before[MEMBER]).toBe(7.5);
    await till.closeRegister();
    await expect(async () => {
        const [, session] = await sessionStates(coop); // the first is the demonstration's own
        expect(session).toBe("closed");
    }).toPass();
    expect(await serverBalances(coop)).toEqual(before);
});

test("the till takes from the wallet what it has, the rest in cash", async ({ stage }) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer("Odile Marchandeau");
    await till.add("Panier de légumes");
    const payment = await till.pay();
    expect(await payment.balance()).toBe(11.2);
    await payment.choose(WALLET);
    await payment.choose(CASH);
    expect(await payment.payments()).toEqual([
        { method: WALLET, amount: 11.2 },
        { method: CASH, amount: 1.3 },
    ]);
    await payment.type("5"); // a note: the change is given from it, and the wallet pays as before
    await expect(async () => {
        expect(await payment.payments()).toEqual([
            { method: WALLET, amount: 11.2 },
            { method: CASH, amount: 5 },
        ]);
    }).toPass();
    await payment.finish();
    expect(await serverBalance(stage.coop, "Odile Marchandeau")).toBe(0);
});
