/**
 * `npm run screenshots`: the pictures of the documentation, taken from the running product on a
 * copy of the demonstration coop, into docs/images.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { provideCoop } from "./lib/coop.mjs";
import { ensurePackages } from "./lib/debian.mjs";
import { ensureNodePackages } from "./lib/npm.mjs";
import { ROOT } from "./lib/paths.mjs";
import { Steps, main } from "./lib/progress.mjs";
import { provideInstance } from "./lib/workplace.mjs";

const IMAGES = join(ROOT, "docs", "images");
/** Those of the addon's own page, in English. */
const SHIFT_IMAGES = join(ROOT, "addon", "komunigi_shift", "static", "description");
/** A member in each state of the badge. */
const STATES = {
    yes: "Maëlys Vandersteene",
    no: "Basile Trémouroux",
    pending: "Ysaline Crombez-Roy",
    in_alert: "Hanne Cuyckens",
    not_applicable: "Philomène Gosselaire",
    incomplete: "Capucine Delhauteur",
};

const picture = (name) => ({ path: join(IMAGES, `${name}.png`) });

async function takeBadges(stage, { WorkerForm, openWorkerList }) {
    const page = await stage.as("office");
    const form = await WorkerForm.open(page, stage.coop, STATES.no);
    await form.badge.locator("button, .badge").first().click();
    await page.waitForTimeout(1000);
    await page.screenshot(picture("badge"));
    for (const [state, member] of Object.entries(STATES)) {
        await (await WorkerForm.open(page, stage.coop, member)).waitForState(state);
        await page
            .locator(".o_form_view .o_shift_alert_badge")
            .first()
            .screenshot(picture(`badge_${state}`));
    }
    await openWorkerList(page);
    await page.screenshot(picture("workers"));
}

async function takeDialogs(stage, { AlertPopover, WorkerForm, dateIn, fillUntil, makeWorker }) {
    const { coop } = stage;
    await coop.speakEnglish("office");
    const page = await stage.as("office");
    const take = async (selector, name) => {
        await page.waitForTimeout(1000);
        const path = join(SHIFT_IMAGES, `${name}.png`);
        await page.locator(selector).last().screenshot({ path });
    };
    const dayOf = (seat) => seat.split(" ").slice(0, 3).join(" ");
    const open = async (worker) => {
        const form = await WorkerForm.open(page, coop, worker);
        return AlertPopover.open(page, form.badge);
    };
    await open("Wout Saelmans");
    await take(".o_shift_alert_popover", "popover");
    await (await open(STATES.yes)).cancelFirst();
    await take(".modal-content", "cancel");
    const good = await (await open("Odile Marchandeau")).register();
    await good.choose(dayOf((await good.seats())[1]));
    await take(".modal-content", "register");
    const late = await makeWorker(coop, "Solène Vandeputte", 2);
    await fillUntil(coop, dateIn(2));
    const later = await (await open(late)).register();
    await later.choose(dayOf((await later.seats())[8]));
    await take(".modal-content", "later");
}

async function takeTill(stage, { Till }) {
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
}

await main(async () => {
    const steps = new Steps(5);
    await steps.run("Packages", async (say) => {
        await ensureNodePackages(say);
        await ensurePackages(["chromium"], say);
    });
    await steps.run("Demonstration coop", async (say) => {
        await provideCoop(await provideInstance(say), say);
    });
    await import("./lib/typescript_loader.mjs");
    const e2e = new URL("../tests/e2e/", import.meta.url);
    const load = (path) => import(new URL(path, e2e));
    const { Coop } = await load("support/coop.ts");
    const { Stage } = await load("support/stage.ts");
    const { launchBrowser } = await load("support/scenario.ts");
    await mkdir(IMAGES, { recursive: true });
    const coop = await Coop.open("screenshots");
    const stage = new Stage(coop, await launchBrowser(), 0);
    const pages = await Promise.all(
        [
            ...["pages/alert_popover", "pages/till", "pages/worker_form", "pages/worker_list"],
            "support/workers",
        ].map((name) => load(`${name}.ts`)),
    );
    const page = Object.assign({}, ...pages);
    await steps.run("The badge", () => takeBadges(stage, page));
    await steps.run("The badge's dialogs", () => takeDialogs(stage, page));
    await steps.run("The till", () => takeTill(stage, page));
    await stage.close();
    await coop.close();
    console.log(`The pictures are in ${IMAGES}.`);
});
