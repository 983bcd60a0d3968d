/** `npm run screenshots`: the pictures of the documentation, taken on the demonstration coop. */
import { AlertPopover } from "./pages/alert_popover";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { Board } from "./pages/board";
import { MyShifts } from "./pages/my_shifts";
import { Till } from "./pages/till";
import { WelcomeScreen } from "./pages/welcome_screen";
import { WorkerForm } from "./pages/worker_form";
import { openWorkerList } from "./pages/worker_list";
import { test } from "./support/scenario";
import { giveCard, linkKey, makeRunningSeat } from "./support/welcome";
import { dateIn, fillUntil, makeWorker } from "./support/workers";

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
/** Pictures stand with the addon whose page shows them. */
const picturesOf = (addon: string) => (name: string) => ({
    path: `addon/${addon}/static/description/${name}.png`,
    ...STILL,
});
const ofShift = picturesOf("komunigi_shift");
const ofPortal = picturesOf("komunigi_shift_portal");
const ofTill = picturesOf("komunigi_shift_pos");
const ofDoor = picturesOf("komunigi_shift_welcome");
const ofWallet = picturesOf("komunigi_wallet");

test("the badge", async ({ stage }) => {
    const { coop } = stage;
    const page = await stage.as("office");
    const form = await WorkerForm.open(page, coop, STATES.no);
    await AlertPopover.open(page, form.badge);
    await page.screenshot(ofShift("badge"));
    // in English, as the table around them
    await coop.speakEnglish("attendance");
    const reader = await stage.as("attendance");
    for (const [state, member] of Object.entries(STATES)) {
        const worker = await WorkerForm.open(reader, coop, member);
        await worker.waitForState(state);
        await worker.badge.screenshot(ofShift(`badge_${state}`));
    }
});

test("the planning board", async ({ stage }) => {
    const { coop } = stage;
    const toMonday = (8 - new Date(dateIn(0)).getUTCDay()) % 7 || 7;
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
    await page.screenshot(ofShift("board"));
    await page.setViewportSize({ width: 390, height: 844 });
    await Board.open(page, day, "day");
    await page.screenshot(ofShift("board_phone"));
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
    test.skip(!today.length, "the shop is closed today: there is no sheet to show");
    for (const [index, { cooperator_id }] of workers.slice(0, 4).entries()) {
        const values = { worker_id: cooperator_id[0], state: "excused" };
        await coop.call("shift.shift", "write", [[today[index]], values]);
        await coop.call("shift.shift", "write", [[today[index]], { state: "open" }]);
    }
    const page = await stage.as("office");
    const sheet = await AttendanceSheet.open(page);
    await sheet.screen.locator(".o_komunigi_shift_sheet_seat").first().waitFor();
    await page.screenshot(ofShift("attendance"));
    await page.goto("/odoo/at-risk");
    await page.locator(".o_data_row").first().waitFor();
    await page.screenshot(ofShift("at_risk"));
    await page.goto("/odoo/shift-forecast");
    await page.locator(".o_komunigi_shift_week").first().waitFor();
    await page.screenshot(ofShift("forecast"));
    await openWorkerList(page);
    await page.screenshot(ofShift("workers"));
    const administrator = await stage.as("administrator");
    await administrator.goto("/odoo/shift-setup");
    await administrator.locator(".o_komunigi_shift_setup_guide").waitFor();
    await administrator.screenshot(ofShift("setup_guide"));
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
    await page.locator(".o_komunigi_shift_alert_popover").screenshot(ofShift("popover"));
    await (await open(STATES.yes)).cancelFirst();
    await dialog.screenshot(ofShift("cancel"));
    const good = await (await open("Odile Marchandeau")).register();
    await good.choose(dayOf((await good.seats())[1]));
    await dialog.screenshot(ofShift("register"));
    const late = await makeWorker(coop, "Solène Vandeputte", 2);
    await fillUntil(coop, dateIn(2));
    const later = await (await open(late)).register();
    await later.choose(dayOf((await later.seats())[8]));
    await dialog.screenshot(ofShift("later"));
});

test("a member's own shifts", async ({ stage }) => {
    const page = await stage.as("member", { viewport: { width: 390, height: 844 } });
    await MyShifts.open(page);
    await page.screenshot(ofPortal("my_shifts"));
});

test("the till", async ({ stage }) => {
    const page = await stage.as("cashier");
    const till = await Till.open(page, stage.coop);
    await till.chooseCustomer("Aurèle Bellenoit");
    await till.add("Panier de légumes");
    await till.add("Pain au levain");
    const payment = await till.pay();
    await payment.choose("Compte membre");
    await page.screenshot(ofWallet("till"));
    await page.locator(".payment-screen .o_komunigi_wallet_top_up_button").click();
    await page.locator(".o_komunigi_wallet_top_up").waitFor();
    await page.screenshot(ofWallet("till_top_up"));
});

test("the accountant's control, and a member's statement", async ({ stage }) => {
    const page = await stage.as("accountant");
    await page.goto("/odoo/action-komunigi_wallet.customer_wallet_control_action");
    await page.locator(".o_form_view .alert[role=status]").first().waitFor();
    await page.screenshot(ofWallet("control"));
    const phone = await stage.as("member", { viewport: { width: 390, height: 700 } });
    await phone.goto("/my/wallet");
    await phone.screenshot(ofWallet("my_wallet"));
});

test("the till with shifts", async ({ stage }) => {
    const { coop } = stage;
    const [config] = await coop.call<number[]>("pos.config", "search", [[]]);
    const settings = { shift_display: "all", shift_stop: "stop" };
    await coop.call("pos.config", "write", [[config], settings]);
    const page = await stage.as("administrator", { viewport: { width: 1024, height: 600 } });
    const till = await Till.open(page, coop);
    await till.chooseCustomer("Wout Saelmans");
    await till.add("Panier de légumes");
    await till.add("Pain au levain");
    const standing = till.customerButton.locator(".o_komunigi_shift_pos_standing");
    await standing.waitFor();
    await page.screenshot(ofTill("customer"));
    const list = await till.openCustomers();
    await list.line("Emrys Tollenaere").locator(".o_komunigi_shift_pos_standing").waitFor();
    await list.line("Emrys Tollenaere").scrollIntoViewIfNeeded();
    await page.screenshot(ofTill("customers"));
    await list.pick("Emrys Tollenaere");
    await page.locator(".o_komunigi_shift_pos_stop").waitFor();
    await page.screenshot(ofTill("stop"));
});

test("the welcome screen", async ({ stage }) => {
    const { coop } = stage;
    await giveCard(coop, STATES.yes, "777001");
    await makeRunningSeat(coop, STATES.yes);
    const page = await stage.asNobody();
    await page.setViewportSize({ width: 820, height: 1180 });
    const screen = await WelcomeScreen.open(page, await linkKey(coop), "fr_BE");
    await page.screenshot(ofDoor("start"));
    await screen.scan("777001");
    await screen.answer.waitFor();
    await page.screenshot(ofDoor("member"));
});
