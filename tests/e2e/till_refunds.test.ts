import { expect } from "@playwright/test";
import { OrdersScreen } from "./pages/orders_screen";
import { PayOutPopup } from "./pages/pay_out_popup";
import { Till } from "./pages/till";
import { seriousFaults, smallestTarget } from "./support/accessibility";
import { inCents } from "./support/amounts";
import { hangDrawer } from "./support/drawer";
import { tillTest as test } from "./support/kept_till";
import { onScreens } from "./support/screens";
import { countTaps } from "./support/taps";
import { serverBalance } from "./support/wallets";

const WALLET = "Compte membre";
const CASH = "Espèces";
const BASKET = "Panier de légumes";
const BREAD = "Pain au levain";
const TOP_UP = "Recharge";
const PAY_OUT = "Remboursement du solde";
const RETURNED_TOP_UP = "Recharge remboursée";

for (const [screen, { goods, topUp }] of onScreens({
    desktop: { goods: "Nour Belkhadra", topUp: "Gaspard Lenaertsen" },
    "touch screen": { goods: "Wout Saelmans", topUp: "Fatou Diarrassou" },
    phone: { goods: "Philomène Gosselaire", topUp: "Tiago Ferrandes" },
})) {
    test(`${screen}: what the wallet paid goes back on it by itself, never in cash`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        const before = await serverBalance(stage.coop, goods);
        await till.chooseCustomer(goods);
        await till.add(BASKET);
        await till.add(BASKET);
        await till.add(BREAD);
        const payment = await till.pay();
        await payment.choose(WALLET);
        expect(await payment.payments()).toEqual([{ method: WALLET, amount: 29.2 }]);
        await payment.finish();
        expect(await serverBalance(stage.coop, goods)).toBe(inCents(before - 29.2));

        const orders = await OrdersScreen.open(till, goods);
        const refund = await orders.refund("29,20", BASKET, "1");
        expect(await refund.payments()).toEqual([{ method: WALLET, amount: -12.5 }]);
        expect(await refund.projectedBalance()).toBe(inCents(before - 16.7));
        const opened = await hangDrawer(till.page);
        await refund.removePayment();
        await refund.choose(CASH);
        await refund.validate();
        expect(await till.readDialog(), "cash is refused, and why").toMatch(new RegExp(WALLET));
        expect(await opened(), "before the drawer opens").toBe(0);
        expect(await serverBalance(stage.coop, goods)).toBe(inCents(before - 29.2));
        await expect(async () => {
            expect(await refund.payments()).toEqual([{ method: WALLET, amount: -12.5 }]);
        }).toPass();
        await refund.validate();
        const balances = [before - 29.2, 12.5, before - 16.7].map(inCents);
        expect(await till.receipt.balances()).toEqual(balances);
        expect(await serverBalance(stage.coop, goods)).toBe(inCents(before - 16.7));
    });

    test(`${screen}: a top-up is given back in part, and as far as the wallet has it`, async ({
        till,
        stage,
    }) => {
        await till.resize(screen);
        await buyTopUp(till, topUp, 20);
        let orders = await OrdersScreen.open(till, topUp);
        let refund = await orders.refund("20,00", TOP_UP, "0,5");
        expect(await refund.payments()).toEqual([{ method: CASH, amount: -10 }]);
        expect(await refund.projectedBalance()).toBe(10);
        await refund.back();
        expect(await till.lineNames()).toEqual([RETURNED_TOP_UP]);
        await till.pay();
        await refund.validate();
        expect(await till.receipt.lineNames()).toEqual([RETURNED_TOP_UP]);
        expect(await serverBalance(stage.coop, topUp)).toBe(10);
        await till.receipt.leave();

        await till.chooseCustomer(topUp);
        await till.add(BREAD);
        const payment = await till.pay();
        await payment.choose(WALLET);
        await payment.finish();
        orders = await OrdersScreen.open(till, topUp);
        refund = await orders.refund("20,00", TOP_UP, "0,5");
        expect(await till.readDialog(), "the till says how much that is").toMatch(/5,80/);
        expect(await refund.payments()).toEqual([{ method: CASH, amount: -5.8 }]);
        expect(await refund.projectedBalance()).toBe(0);
        const opened = await hangDrawer(till.page);
        await refund.validate();
        expect(await till.receipt.lineNames()).toEqual([RETURNED_TOP_UP]);
        expect(await till.receipt.balances()).toEqual([5.8, -5.8, 0]);
        expect(await opened()).toBe(1);
        expect(await serverBalance(stage.coop, topUp)).toBe(0);
    });
}

test("a pay-out takes five taps and no keyboard, on every screen", async ({ stage }) => {
    const { coop } = stage;
    const page = await stage.as("administrator");
    const till = await Till.open(page, coop);
    for (const [screen, member] of onScreens({
        desktop: "Maëlys Vandersteene",
        "touch screen": "Aurèle Bellenoit",
        phone: "Odile Marchandeau",
    })) {
        const balance = await serverBalance(coop, member);
        await till.resize(screen);
        await till.chooseCustomer(member);
        const taps = await countTaps(page);
        const popup = await PayOutPopup.open(till);
        await popup.takeAll();
        await popup.chooseReason("Quitte la coopérative");
        expect(await seriousFaults(page, ".o_komunigi_wallet_pay_out")).toEqual([]);
        const target = await smallestTarget(page, ".o_komunigi_wallet_pay_out");
        expect(target).toBeGreaterThanOrEqual(44);
        const payment = await popup.confirm();
        expect(await taps()).toBe(5);
        await payment.choose(CASH);
        expect(await payment.payments()).toEqual([{ method: CASH, amount: -balance }]);
        expect(await payment.projectedBalance()).toBe(0);
        await payment.validate();
        expect(await till.receipt.lineNames()).toEqual([PAY_OUT]);
        expect(await till.receipt.moneyOut()).toMatch(/Quitte la coopérative.*Reçu.*Signature/);
        expect(await serverBalance(coop, member)).toBe(0);
        await till.receipt.leave();
    }
});

/** Tops a wallet up in cash, on an order of its own. */
async function buyTopUp(till: Till, member: string, euros: number): Promise<void> {
    await till.chooseCustomer(member);
    await till.topUp(euros);
    const payment = await till.pay();
    await payment.choose(CASH);
    await payment.finish();
}
