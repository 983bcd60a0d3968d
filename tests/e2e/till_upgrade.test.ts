import { expect } from "@playwright/test";
import type { PaymentScreen } from "./pages/payment_screen";
import type { Till } from "./pages/till";
import { inCents } from "./support/amounts";
import { tillTest as test } from "./support/kept_till";
import { cut, giveBack, REQUEST_FAILED } from "./support/network";
import { paidOrders, standingOf } from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const GOODS = "Pain au levain";
const [DURING, AFTER] = ["Maëlys Vandersteene", "Aurèle Bellenoit"];

test("the addons are upgraded while the till is open: no order is lost, it reloads and goes on", async ({
    till,
    stage,
}) => {
    stage.expectComplaint(REQUEST_FAILED);
    const { coop } = stage;
    const before = [await standingOf(coop, DURING), await standingOf(coop, AFTER)];
    const inCash = await paidOrders(coop, null);
    const upgrade = coop.upgrade();

    await (await aboutToPay(till, WALLET, DURING)).finish();
    const begun = await aboutToPay(till, WALLET, AFTER);
    await begun.back();
    await cut(till.page);
    await till.nextOrder();
    await (await aboutToPay(till, CASH)).validate();
    await expect(till.receipt.paper).toBeVisible();
    await till.receipt.leave();
    await upgrade;

    await giveBack(till.page);
    await till.page.reload();
    await till.goOnWith(AFTER);
    const payment = await till.pay();
    expect(await payment.payments()).toEqual([{ method: WALLET, amount: 4.2 }]);
    await payment.finish();
    await expect(async () => expect(await paidOrders(coop, null)).toBe(inCash + 1)).toPass();
    expect([await standingOf(coop, DURING), await standingOf(coop, AFTER)]).toEqual(
        before.map(({ balance, orders }) => {
            return { balance: inCents(balance - 4.2), orders: orders + 1 };
        }),
    );
});

/** Comes to where 4.20 of goods are about to be paid, by a member or by nobody in particular. */
async function aboutToPay(till: Till, method: string, member?: string): Promise<PaymentScreen> {
    if (member) {
        await till.chooseCustomer(member);
    }
    await till.add(GOODS);
    const payment = await till.pay();
    await payment.choose(method);
    return payment;
}
