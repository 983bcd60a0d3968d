/** `npm run screenshots`: the pictures of the documentation, taken on the demonstration coop. */
import { AlertPopover } from "./pages/alert_popover";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { Board } from "./pages/board";
import { Till } from "./pages/till";
import { WorkerForm } from "./pages/worker_form";
import { openWorkerList } from "./pages/worker_list";
import { coopTest } from "./support/scenario";
import { dateIn, fillUntil, makeWorker } from "./support/workers";

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

/** Who is on the shifts of the planning's picture. */
const PLANNED = [
    ...["Lamine Traoré", "Judith Van Acker", "Rachid Benali", "Elke Vermeulen"],
    ...["Chantal Dubois", "Pieter Claes", "Aïcha Haddad", "Luc Jacquemin"],
    ...["Noor Peeters", "Simon Lambert", "Fien Wouters", "Omar Idrissi"],
];

/** Of a popover or a dialog, what it is once it has opened. */
const STILL = { animations: "disabled" } as const;
const picture = (name: string) => ({ path: `docs/images/${name}.png`, ...STILL });
/** A picture of the addon's own page. */
const ofAddon = (name: string) => ({
    path: `addon/komunigi_shift/static/description/${name}.png`,
    ...STILL,
});

test("the badge", async ({ stage }) => {
    const page = await stage.as("office");
    const form = await WorkerForm.open(page, stage.coop, STATES.no);
    await AlertPopover.open(page, form.badge);
    await page.screenshot(picture("badge"));
    for (const [state, member] of Object.entries(STATES)) {
        await (await WorkerForm.open(page, stage.coop, member)).waitForState(state);
        const badge = page.locator(".o_form_view .o_komunigi_shift_alert_badge").first();
        await badge.screenshot(picture(`badge_${state}`));
    }
    await openWorkerList(page);
    await page.screenshot(picture("workers"));
});

test("the planning board", async ({ stage }) => {
    const { coop } = stage;
    const toMonday = (8 - new Date().getUTCDay()) % 7 || 7;
    const day = dateIn(toMonday);
    const domain = [
        ["worker_id", "=", false],
        ["day", ">=", day],
        ["day", "<=", dateIn(toMonday + 6)],
    ];
    const seats = await coop.call<number[]>("shift.shift", "search", [domain]);
    for (const [index, name] of PLANNED.entries()) {
        const worker = await makeWorker(coop, name, 20);
        const [partner] = await coop.call<number[]>("res.partner", "search", [
            [["name", "=", worker]],
        ]);
        await coop.call("shift.shift", "write", [[seats[2 * index]], { worker_id: partner }]);
    }
    const page = await stage.as("office");
    await Board.open(page, day);
    await page.screenshot(ofAddon("board"));
    await page.setViewportSize({ width: 390, height: 844 });
    await Board.open(page, day, "day");
    await page.screenshot(ofAddon("board_phone"));
});

test("the office's day", async ({ stage }) => {
    const { coop } = stage;
    const workers = await coop.call<{ cooperator_id: [number, string] }[]>(
        "cooperative.status",
        "search_read",
        [[["alert_registration_state", "=", "no"]], ["cooperator_id"]],
    );
    const today = await coop.call<number[]>("shift.shift", "search", [
        [
            ["day", "=", dateIn(0)],
            ["worker_id", "=", false],
        ],
    ]);
    for (const [index, { cooperator_id }] of workers.slice(0, 4).entries()) {
        const values = { worker_id: cooperator_id[0], state: "excused" };
        await coop.call("shift.shift", "write", [[today[index]], values]);
        await coop.call("shift.shift", "write", [[today[index]], { state: "open" }]);
    }
    const page = await stage.as("office");
    const sheet = await AttendanceSheet.open(page);
    await sheet.screen.locator(".o_komunigi_shift_sheet_seat").first().waitFor();
    await page.screenshot(ofAddon("attendance"));
    await page.goto("/odoo/at-risk");
    await page.locator(".o_data_row").first().waitFor();
    await page.screenshot(ofAddon("at_risk"));
    await page.goto("/odoo/shift-forecast");
    await page.locator(".o_komunigi_shift_week").first().waitFor();
    await page.screenshot(ofAddon("forecast"));
});

test("the badge's dialogs", async ({ stage }) => {
    const { coop } = stage;
    await coop.speakEnglish("office");
    const page = await stage.as("office");
    const dayOf = (seat = "") => seat.split(" ").slice(0, 3).join(" ");
    const open = async (worker: string) => {
        const form = await WorkerForm.open(page, coop, worker);
        return AlertPopover.open(page, form.badge);
    };
    const dialog = page.locator(".modal-content").last();
    await open("Wout Saelmans");
    await page.locator(".o_komunigi_shift_alert_popover").screenshot(ofAddon("popover"));
    await (await open(STATES.yes)).cancelFirst();
    await dialog.screenshot(ofAddon("cancel"));
    const good = await (await open("Odile Marchandeau")).register();
    await good.choose(dayOf((await good.seats())[1]));
    await dialog.screenshot(ofAddon("register"));
    const late = await makeWorker(coop, "Solène Vandeputte", 2);
    await fillUntil(coop, dateIn(2));
    const later = await (await open(late)).register();
    await later.choose(dayOf((await later.seats())[8]));
    await dialog.screenshot(ofAddon("later"));
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
