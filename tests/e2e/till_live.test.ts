import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import { coopTest } from "./support/scenario";
import { secondTill, serverBalance } from "./support/wallets";

const test = coopTest("till_live");
const MEMBER = "Odile Marchandeau";
const WALLET = "Compte membre";
const CASH = "Espèces";

test("a top-up at one till shows at once on the other", async ({ stage }) => {
    const config = await secondTill(stage.coop);
    const first = await Till.open(await stage.as("cashier"), stage.coop);
    const second = await Till.open(await stage.as("administrator"), stage.coop, config);

    await second.chooseCustomer(MEMBER);
    await second.add("Panier de légumes");
    const waiting = await second.pay();
    expect(await waiting.balance()).toBe(11.2);

    await first.chooseCustomer(MEMBER);
    await first.topUp(20);
    const payment = await first.pay();
    await payment.choose(CASH);
    await payment.finish();

    await expect(async () => expect(await waiting.balance()).toBe(31.2)).toPass({
        timeout: 10_000,
    });
    await waiting.choose(WALLET);
    expect(await waiting.payments()).toEqual([{ method: WALLET, amount: 12.5 }]);
    await waiting.finish();
    expect(await serverBalance(stage.coop, MEMBER)).toBe(18.7);
});
