import { expect } from "@playwright/test";
import { CustomerDisplay } from "./pages/customer_display";
import { Till } from "./pages/till";
import { test } from "./support/scenario";

const BASKET = "Panier de légumes";

test("the till's own display shows the balance, one elsewhere does not", async ({ stage }) => {
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    const own = await CustomerDisplay.open(await page.context().newPage(), till);
    const elsewhere = await CustomerDisplay.open(await stage.asNobody(), till);

    await till.add(BASKET);
    await till.chooseCustomer("Odile Marchandeau"); // has 11.20
    const payment = await till.pay();
    await payment.choose("Compte membre");
    await expect(async () => {
        expect(await own.text()).toMatch(/Panier de légumes.*11,20.*0,00/);
        expect(await elsewhere.text()).toMatch(/Panier de légumes.*11,20/); // what is paid
    }).toPass();
    expect(await elsewhere.text(), "no balance beside it").not.toMatch(/11,20.*11,20/);
});
