import assert from "node:assert/strict";
import { CustomerDisplay } from "./pages/customer_display";
import { Till } from "./pages/till";
import { eventually } from "./support/eventually";
import { scenarios } from "./support/scenario";

const scenario = scenarios("till_display");
const BASKET = "Panier de légumes";

scenario("the till's own display shows the balance, one elsewhere does not", async (stage) => {
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    const own = await CustomerDisplay.open(await page.context().newPage(), till);
    const elsewhere = await CustomerDisplay.open(await stage.asNobody(), till);

    await till.add(BASKET);
    await till.chooseCustomer("Odile Marchandeau"); // has 11.20
    const payment = await till.pay();
    await payment.choose("Compte membre");
    await eventually(async () => {
        assert.match(await own.text(), /Panier de légumes.*11,20.*0,00/);
        assert.match(await elsewhere.text(), /Panier de légumes/);
    });
    assert.doesNotMatch(await elsewhere.text(), /11,20.*11,20/, "the payment, and no balance");
});
