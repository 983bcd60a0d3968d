import { expect } from "@playwright/test";
import { CustomerDisplay } from "./pages/customer_display";
import { PayOutPopup, offersPayOut } from "./pages/pay_out_popup";
import { Till } from "./pages/till";
import { TillSettings } from "./pages/till_settings";
import { test } from "./support/scenario";
import {
    configureTill,
    payOutReasons,
    pretendManager,
    secondTill,
    serverBalance,
    setTopUpButtons,
} from "./support/wallets";

const CASH = "Espèces";
const PAY_OUT = "Remboursement du solde";
const MEMBER = "Wout Saelmans"; // has 52.90

test("a manager pays money out of a wallet, with a reason", async ({ stage }) => {
    const page = await stage.as("administrator");
    const till = await Till.open(page, stage.coop);
    const display = await CustomerDisplay.open(await page.context().newPage(), till);
    await till.chooseCustomer(MEMBER);
    const popup = await PayOutPopup.open(till);
    await popup.fill("20", "");
    expect(await popup.canConfirm(), "without a reason").toBe(false);
    await popup.fill("53", "Quitte la coopérative");
    expect(await popup.canConfirm(), "more than the wallet has").toBe(false);
    await popup.fill("20", "Quitte la coopérative");
    const payment = await popup.confirm();
    await payment.back();
    expect(await till.lineNames()).toEqual([PAY_OUT]);
    await expect(async () => expect(await display.text()).toMatch(new RegExp(PAY_OUT))).toPass();
    await till.pay();
    expect(await payment.projectedBalance()).toBe(32.9);
    await payment.choose(CASH);
    expect(await payment.payments()).toEqual([{ method: CASH, amount: -20 }]);
    await payment.validate();
    expect(await till.receipt.lineNames()).toEqual([PAY_OUT]);
    expect(await serverBalance(stage.coop, MEMBER)).toBe(32.9);
    expect(await payOutReasons(stage.coop)).toEqual(["Quitte la coopérative"]);
});

test("a cashier is not offered to pay money out, and is refused by the server who makes it so", async ({
    stage,
}) => {
    const member = "Rachid Ouaddahi"; // has 15.00
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(member);
    expect(await offersPayOut(till)).toBe(false);
    await pretendManager(till.page);
    const popup = await PayOutPopup.open(till);
    await popup.fill("5", "Pour moi");
    const payment = await popup.confirm();
    await payment.choose(CASH);
    await payment.validate();
    expect(await till.readDialog()).toMatch(/Compte membre/);
    expect(await serverBalance(stage.coop, member)).toBe(15);
});

test("the amounts of the buttons are typed in the settings, with a comma", async ({ stage }) => {
    const settings = await TillSettings.open(await stage.as("administrator"));
    expect(await settings.topUpAmounts()).toEqual(["10,00 €", "20,00 €", "50,00 €", "100,00 €"]);
    await settings.removeTopUpAmount("100,00 €");
    await settings.addTopUpAmount("7,50");
    expect(await settings.topUpAmounts()).toContain("7,50 €");
    await settings.save();
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer(MEMBER);
    expect(await (await till.openTopUp()).amounts()).toEqual([7.5, 10, 20, 50]);
});

test("each till has amounts and privacy of its own", async ({ stage }) => {
    const member = "Odile Marchandeau";
    const config = await secondTill(stage.coop);
    await setTopUpButtons(stage.coop, "5", "25");
    await configureTill(stage.coop, { customer_wallet_display: "payment" });
    const first = await Till.open(await stage.as("cashier"), stage.coop);
    await first.chooseCustomer(member);
    expect(await first.customerBalance()).toBe(null);
    expect(await (await first.openTopUp()).amounts()).toEqual([5, 25]);

    const second = await Till.open(await stage.as("administrator"), stage.coop, config);
    await second.chooseCustomer(member);
    expect(await second.customerBalance()).toBe(11.2);
    expect(await (await second.openTopUp()).amounts()).toEqual([10, 20, 50, 100]);
});
