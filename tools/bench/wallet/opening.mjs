/** What opening the till takes in the browser, with all our addons and without any. */
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { CHROMIUM, CHROMIUM_PACKAGE, ensurePackages } from "../../lib/debian.mjs";
import { copyFoundation } from "../../lib/foundations.mjs";
import { newLog } from "../../lib/run.mjs";
import { ownAddons } from "../../lib/sources.mjs";
import { marginalSizes } from "./bundle.mjs";
import { quantile } from "./turns.mjs";

const BROWSER = { executablePath: CHROMIUM, args: ["--no-sandbox"] };
const ROUNDS = 15;
/** What a cashier sees once all is loaded: the button to begin, or the products. */
const FIRST_SCREEN = ".screen-login .open-register-btn, .product-screen article.product";
/** The shop of Odoo's own demonstration, and its till: printed last. */
const MAKE_SHOP = `
env['pos.config'].load_onboarding_bakery_scenario()
config = env['pos.config'].search([], limit=1)
if 'customer.wallet' in env:
    env.company.enable_customer_wallet()
config.with_user(env.ref('base.user_admin')).open_ui()
config.current_session_id.set_opening_control(0, '')
env.cr.commit()
env['ir.qweb']._pregenerate_assets_bundles()
env.cr.commit()
print(config.id)
`;

/**
 * By turns, so that what else the machine does falls on both alike.
 * @param {import("../../lib/odoo.mjs").OdooInstance} instance
 * @param {(detail: string) => void} say
 * @returns {Promise<Record<"ours" | "stock", {ms: number, kilobytes: number}> &
 *     {folders: ReturnType<typeof marginalSizes>}>} median from asking for the page to its first
 *     screen, and its scripts, templates and styles as they travel; what folders of ours add to them
 */
export async function measureOpening(instance, say) {
    await ensurePackages([CHROMIUM_PACKAGE], say);
    const tills = {};
    const browser = await chromium.launch(BROWSER);
    try {
        tills.stock = await openShop(instance, browser, "bench_opening_stock", [], say);
        tills.ours = await openShop(instance, browser, "bench_opening", await ownAddons(), say);
        for (let round = 0; round <= ROUNDS; round += 1) {
            for (const till of Object.values(tills)) {
                till.times.push(await till.open());
            }
        }
        return {
            ours: toldOf(tills.ours),
            stock: toldOf(tills.stock),
            folders: marginalSizes([...tills.ours.bundles.values()], await ownAddons()),
        };
    } finally {
        await browser.close();
        for (const { server } of Object.values(tills)) {
            await server.stop();
        }
        await instance.dropDatabase("bench_opening");
        await instance.dropDatabase("bench_opening_stock");
    }
}

function toldOf({ times, bundles }) {
    // the first one loads what the next ones have
    const [, ...later] = times;
    const sizes = [...bundles.values()].map((text) => gzipSync(text).length);
    return {
        ms: quantile(later, 0.5),
        kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    };
}

async function openShop(instance, browser, database, addons, say) {
    say(`making ${database}`);
    await copyFoundation(instance, "komunigi_wallet", database, await ownAddons());
    if (addons.length) {
        await instance.install(database, addons);
    }
    const config = (await instance.shell(database, MAKE_SHOP)).trim().split("\n").pop();
    const log = await newLog(`${database}.log`);
    const server = await instance.serve(database, { log, args: ["--max-cron-threads=0"] });
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    const params = { db: database, login: "admin", password: "admin" };
    await page.request.post("/web/session/authenticate", { data: { params } });
    const bundles = new Map();
    page.on("response", async (response) => {
        if (/\/web\/assets\/.*\.(js|css|xml)|\/web\/bundle\//.test(response.url())) {
            bundles.set(response.url(), await response.text());
        }
    });
    const open = async () => {
        const since = performance.now();
        await page.goto(`/pos/ui/${config}`);
        await page.locator(FIRST_SCREEN).first().waitFor();
        return performance.now() - since;
    };
    return { server, bundles, open, times: [] };
}
