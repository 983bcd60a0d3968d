/** `npm run screenshots`: the pictures of the documentation, taken on the demonstration coop. */
import { AlertPopover } from "./pages/alert_popover";
import { Till } from "./pages/till";
import { WorkerForm } from "./pages/worker_form";
import { openWorkerList } from "./pages/worker_list";
import { coopTest } from "./support/scenario";

const test = coopTest("pictures");
/** A member in each state of the badge. */
const STATES = {
    yes: "Maëlys Vandersteene",
    no: "Basile Trémouroux",
    pending: "Ysaline Crombez-Roy",
    in_alert: "Hanne Cuyckens",
    not_applicable: "Philomène Gosselaire",
    incomplete: "Capucine Delhauteur",
};

const picture = (name: string) => ({ path: `docs/images/${name}.png` });

test("the badge", async ({ stage }) => {
    const page = await stage.as("office");
    const form = await WorkerForm.open(page, stage.coop, STATES.no);
    await AlertPopover.open(page, form.badge);
    await page.screenshot(picture("badge"));
    for (const [state, member] of Object.entries(STATES)) {
        await (await WorkerForm.open(page, stage.coop, member)).waitForState(state);
        const badge = page.locator(".o_form_view .o_shift_alert_badge").first();
        await badge.screenshot(picture(`badge_${state}`));
    }
    await openWorkerList(page);
    await page.screenshot(picture("workers"));
});

test("the till", async ({ stage }) => {
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.chooseCustomer("Aurèle Bellenoit");
    await till.add("Panier de légumes");
    await till.add("Pain au levain");
    await page.screenshot(picture("till_products"));
    const payment = await till.pay();
    await payment.choose("Compte membre");
    await page.screenshot(picture("till"));
    await page.locator(".payment-screen .o_komunigi_wallet_top_up_button").click();
    await page.locator(".o_komunigi_wallet_top_up").waitFor();
    await page.screenshot(picture("till_top_up"));
});
