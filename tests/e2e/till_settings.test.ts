import assert from "node:assert/strict";
import { CustomerDisplay } from "./pages/customer_display";
import { PayOutPopup, offersPayOut } from "./pages/pay_out_popup";
import { Till } from "./pages/till";
import { eventually } from "./support/eventually";
import { scenarios } from "./support/scenario";
import {
    configureTill,
    payOutReasons,
    pretendManager,
    secondTill,
    serverBalance,
} from "./support/wallets";

const scenario = scenarios("till_settings");
const CASH = "Espèces";
const PAY_OUT = "Retrait";
const MEMBER = "Wout Saelmans"; // has 52.90

scenario("a manager pays money out of a wallet, with a reason", async (stage) => {
    const page = await stage.as("administrator");
    const till = await Till.open(page, stage.coop);
    const display = await CustomerDisplay.open(await page.context().newPage(), till);
    await till.chooseCustomer(MEMBER);
    const popup = await PayOutPopup.open(till);
    await popup.fill("20", "");
    assert.equal(await popup.canConfirm(), false, "without a reason");
    await popup.fill("53", "Quitte la coopérative");
    assert.equal(await popup.canConfirm(), false, "more than the wallet has");
    await popup.fill("20", "Quitte la coopérative");
    const payment = await popup.confirm();
    await payment.back();
    assert.deepEqual(await till.lineNames(), [PAY_OUT]);
    await eventually(async () => assert.match(await display.text(), new RegExp(PAY_OUT)));
    await till.pay();
    assert.equal(await payment.projectedBalance(), 32.9);
    await payment.choose(CASH);
    assert.deepEqual(await payment.payments(), [{ method: CASH, amount: -20 }]);
    await payment.validate();
    assert.deepEqual(await till.receiptLineNames(), [PAY_OUT]);
    assert.equal(await serverBalance(stage.coop, MEMBER), 32.9);
    assert.deepEqual(await payOutReasons(stage.coop), ["Quitte la coopérative"]);
});

scenario("a cashier is not offered to pay money out", async (stage) => {
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await till.chooseCustomer("Rachid Ouaddahi");
    assert.equal(await offersPayOut(till), false);
});

scenario("a cashier who makes the screen offer it is refused by the server", async (stage) => {
    const member = "Rachid Ouaddahi"; // has 15.00
    const till = await Till.open(await stage.as("cashier"), stage.coop);
    await pretendManager(till.page);
    await till.chooseCustomer(member);
    const popup = await PayOutPopup.open(till);
    await popup.fill("5", "Pour moi");
    const payment = await popup.confirm();
    await payment.choose(CASH);
    await payment.validate();
    assert.match(await till.readDialog(), /Compte membre/);
    assert.equal(await serverBalance(stage.coop, member), 15);
});

scenario("each till has amounts and privacy of its own", async (stage) => {
    const member = "Odile Marchandeau";
    const config = await secondTill(stage.coop);
    await configureTill(stage.coop, {
        customer_wallet_top_up_amounts: "5, 25",
        customer_wallet_display: "payment",
    });
    const first = await Till.open(await stage.as("cashier"), stage.coop);
    await first.chooseCustomer(member);
    assert.equal(await first.customerBalance(), null);
    assert.deepEqual(await first.topUpAmounts(), [5, 25]);

    const second = await Till.open(await stage.as("administrator"), stage.coop, config);
    await second.chooseCustomer(member);
    assert.equal(await second.customerBalance(), 11.2);
    assert.deepEqual(await second.topUpAmounts(), [10, 20, 50, 100]);
});
