import { expect, type Locator, type Page } from "@playwright/test";
import { Till } from "./pages/till";
import { cutOff, seriousFaults, smallestTarget } from "./support/accessibility";
import type { Coop } from "./support/coop";
import { cut, giveBack, REQUEST_FAILED } from "./support/network";
import { test } from "./support/scenario";
import { addToHousehold, configureTill, secondTill } from "./support/wallets";

const BOOKED = "Wout Saelmans";
const GONE = "Emrys Tollenaere";
const LEFT = "Gaspard Lenaertsen";
const EATER = "Noor Tollenaere";
const BASKET = "Panier de légumes";
const CASH = "Espèces";
const DUTCH = { basket: "Basket of vegetables", card: "Kaart" };
const STOP = ".o_komunigi_shift_pos_stop";
const STANDING = ".o_komunigi_shift_pos_standing";
const SIZES = { tablet: { width: 1024, height: 600 }, phone: { width: 390, height: 844 } };

test.beforeEach(async ({ stage }) => {
    // the cashier reads French
    await stage.coop.speak("administrator", "nl_BE");
});

test("the cashier sees who may shop, and a stop is lifted by a manager, at once everywhere", async ({
    stage,
}) => {
    stage.expectComplaint(REQUEST_FAILED);
    const { coop } = stage;
    await addToHousehold(coop, GONE, EATER);
    await configureTill(coop, { shift_display: "all", shift_stop: "stop" });
    const till = await Till.open(await stage.as("cashier"), coop);
    const { page } = till;

    const list = await till.openCustomers();
    await expect(list.line(BOOKED)).toContainText("Peut faire ses courses");
    await expect(list.line(GONE)).toContainText("Ne peut pas faire ses courses");
    await list.pick(BOOKED);
    await expect(standing(till)).toContainText(/Oui.*\d\d:\d\d/s);

    for (const size of [SIZES.tablet, SIZES.phone]) {
        await till.resizeTo(size);
        await till.chooseCustomer(BOOKED);
        await isWellShown(page, STANDING);
        await till.chooseCustomer(GONE);
        await expect(page.locator(STOP)).toContainText("Désinscrit");
        await isWellShown(page, STOP);
        await close(page);
        await till.nextOrder();
    }
    await till.resize("desktop");
    await till.add(BASKET);
    await till.chooseCustomer(EATER);
    await expect(page.locator(STOP)).toContainText(GONE);
    await close(page);
    const payment = await till.pay();
    await payment.choose(CASH);
    await payment.validate();
    await expect(page.locator(STOP), "who may not shop does not pay").toBeVisible();
    await close(page);

    const second = await secondTill(coop);
    await coop.call("pos.config", "write", [
        [second],
        { shift_display: "all", shift_stop: "stop" },
    ]);
    const manager = await Till.open(await stage.as("administrator"), coop, second);
    const dialog = manager.page.locator(STOP);
    for (const size of [SIZES.phone, SIZES.tablet]) {
        await manager.resizeTo(size);
        await manager.chooseCustomer(BOOKED);
        await expect(standing(manager)).toContainText(/Ja.*\d\d:\d\d/s);
        await isWellShown(manager.page, STANDING);
        await manager.chooseCustomer(EATER);
        await expect(dialog).toContainText(`Volgens de shifts van ${GONE}. Uitgeschreven`);
        await isWellShown(manager.page, STOP);
        await close(manager.page, "Sluiten");
    }
    await manager.chooseCustomer(EATER);
    await expect(dialog.locator(".o_komunigi_shift_pos_let")).toBeDisabled();
    await dialog.locator("input").fill("Komt zaterdag");
    await dialog.locator(".o_komunigi_shift_pos_let").click();
    await dialog.waitFor({ state: "detached" });

    await payment.finish();
    expect(await rights(stage.coop, EATER)).toEqual(["let"]);

    await till.chooseCustomer(BOOKED);
    await cut(page);
    await expect(standing(till)).toContainText(/à \d\d:\d\d/);
    await giveBack(page);
    await expect(standing(till)).not.toContainText(/à \d\d:\d\d/);
    await leave(coop, BOOKED);
    await expect(standing(till), "what the office changes shows at once").toContainText(
        "Ne peut pas faire ses courses",
    );
});

test("a coop that shows nothing of shifts has the till as it was, and a note stops nobody", async ({
    stage,
}) => {
    const { coop } = stage;
    await leave(coop, LEFT);
    await configureTill(coop, { shift_display: "off", shift_stop: "stop" });
    const page = await stage.as("cashier");
    const till = await Till.open(page, coop);
    await till.chooseCustomer(LEFT);
    await till.add(BASKET);
    await (await till.pay()).choose(CASH);
    await expect(page.locator("[class*=o_komunigi_shift_pos]")).toHaveCount(0);

    const config = await secondTill(coop);
    const noting = { shift_display: "may_shop", shift_stop: "note" };
    await coop.call("pos.config", "write", [[config], noting]);
    const other = await Till.open(await stage.as("administrator"), coop, config);
    await other.add(DUTCH.basket);
    await other.chooseCustomer(LEFT);
    const note = other.page.locator(STOP);
    await expect(note).toContainText("Mag niet winkelen");
    await expect(note, "no more than the coop lets it tell").not.toContainText("Uitgeschreven");
    await note.getByRole("button", { name: "Doorgaan" }).click();
    const payment = await other.pay();
    await payment.choose(DUTCH.card);
    await payment.finish();
    expect(await rights(coop, LEFT)).toEqual(["none"]);
});

/** What the orders of a customer keep of the right to shop. */
async function rights(coop: Coop, customer: string): Promise<(string | false)[]> {
    const orders = await coop.call<{ shop_right: string | false }[]>("pos.order", "search_read", [
        [
            ["partner_id.name", "=", customer],
            ["shop_right", "!=", false],
        ],
        ["shop_right"],
    ]);
    return orders.map((order) => order.shop_right);
}

/** Has a worker leave the coop. */
async function leave(coop: Coop, worker: string): Promise<void> {
    const domain = [["cooperator_id.name", "=", worker]];
    const statuses = await coop.call<number[]>("cooperative.status", "search", [domain]);
    await coop.call("cooperative.status", "write", [statuses, { unsubscribed: true }]);
}

async function close(page: Page, name = "Fermer"): Promise<void> {
    await page.locator(`${STOP} .modal-footer`).getByRole("button", { name }).click();
    await page.locator(STOP).waitFor({ state: "detached" });
}

/** Whether a part of the till is read, and reached with a finger, by everybody. */
async function isWellShown(page: Page, part: string): Promise<void> {
    expect(await seriousFaults(page, part)).toEqual([]);
    expect(await cutOff(page, part)).toEqual([]);
    expect(await smallestTarget(page, `${part} .modal-footer`)).toBeGreaterThanOrEqual(44);
}

function standing(till: Till): Locator {
    return till.customerButton.locator(STANDING);
}
