/** What people do on the screens of `injection.test.ts`, and what they are told and asked then. */
import { expect } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { Board } from "./pages/board";
import { MyShifts } from "./pages/my_shifts";
import { closeDialog, saidIn, showAction } from "./pages/office";
import { Till } from "./pages/till";
import { WelcomeScreen } from "./pages/welcome_screen";
import { WorkerForm } from "./pages/worker_form";
import {
    BOOKED,
    HOSTILE,
    isHarmless,
    isWords,
    linksOfReminder,
    seedHostile,
    TEXT,
    type Records,
} from "./support/hostile";
import { cutWhileSending, giveBack, REQUEST_FAILED } from "./support/network";
import { test } from "./support/scenario";
import { nameOrder, thank } from "./support/till_store";
import { linkKey } from "./support/welcome";
import { dateIn, makeSeat, makeWorker } from "./support/workers";

const MOVED = `Moved${TEXT}`;
let records: Records;

test.beforeAll(async ({ premises }, { file }) => {
    records = await seedHostile(await premises.coopOf(file));
});

test("at the office: seats are given, given back and entered", async ({ stage }) => {
    const { coop } = stage;
    await makeWorker(coop, MOVED, 18);
    await makeSeat(coop, TEXT, 8);
    const page = await stage.as("office");
    const notice = page.locator(".o_notification");
    const form = await WorkerForm.open(page, coop, TEXT);
    const register = await (await AlertPopover.open(page, form.badge)).register();
    await isWords(page, page.locator(".o_komunigi_shift_register"));
    await register.choose(TEXT);
    await isHarmless(page);
    await closeDialog(page);
    const booked = await WorkerForm.open(page, coop, BOOKED);
    const popover = await AlertPopover.open(page, booked.badge);
    await isWords(page, page.locator(".o_komunigi_shift_alert_popover"));
    await isWords(page, await popover.validate(), BOOKED);
    await closeDialog(page);
    await AlertPopover.open(page, booked.badge);
    await isWords(page, await popover.cancelFirst());

    const board = await Board.open(page, dateIn(8), "day");
    const assign = await board.assign(TEXT);
    await assign.choose(MOVED, MOVED);
    await isWords(page, page.locator(".o_komunigi_shift_assign"), MOVED);
    await assign.book();
    await isWords(page, notice, MOVED);
    await board.worker(MOVED).click();
    await isWords(page, page.locator(".o_komunigi_shift_seat_menu"), MOVED);
    await page.locator(".o_komunigi_shift_menu_free").click();
    await isWords(page, page.locator(".o_komunigi_shift_change"), MOVED);
    await board.confirm();
    await isWords(page, notice, MOVED);

    const sheet = await AttendanceSheet.open(page);
    await sheet.goBack();
    await sheet.enter(BOOKED, "done");
    await isWords(page, notice, BOOKED);
});

test("at the door and on the portal: found by name, at home, led by a mail", async ({ stage }) => {
    const { coop } = stage;
    const nobody = await stage.asNobody();
    const door = await WelcomeScreen.open(nobody, await linkKey(coop), "fr_BE");
    await door.name.fill(BOOKED.slice(0, 6));
    await isWords(nobody, door.people, BOOKED);
    await door.people.first().click();
    await isWords(nobody, door.answer, BOOKED);
    for (const link of await linksOfReminder(coop, records["cooperative.status"])) {
        await nobody.goto(link);
        const told = nobody.waitForEvent("load");
        await nobody.locator("main form button[type=submit]").click();
        await told;
        await isWords(nobody, nobody.locator("main"));
    }

    await coop.call("res.company", "write", [[1], { shift_portal_names: true }]);
    const page = await stage.as(HOSTILE);
    await page.goto("/my");
    await isWords(page, page.locator("main"));
    const shifts = await MyShifts.open(page);
    await isWords(page, shifts.booked);
    await page.locator(".o_komunigi_shift_portal_history summary").click();
    await isHarmless(page);
    const member = await MyShifts.open(await stage.as("member"));
    await isWords(member.page, member.replacements);
});

test("at the till: a top-up, and an order whose answer is lost", async ({ stage }) => {
    // Odoo has the letters of Hebrew from its own servers, which no test reaches
    stage.expectComplaint(/ERR_NAME_NOT_RESOLVED/);
    stage.expectComplaint(REQUEST_FAILED);
    const till = await Till.open(await stage.as("administrator"), stage.coop);
    const { page } = till;
    await till.chooseCustomer(TEXT);
    await till.openTopUp();
    await isWords(page, till.dialog);
    await till.dialog.locator(".modal-footer .btn-secondary").click();
    await till.dialog.waitFor({ state: "detached" });
    await till.add("Pain au levain");
    const payment = await till.pay();
    await payment.choose(TEXT);
    await cutWhileSending(page);
    await payment.validate();
    await isHarmless(page);
    await till.readDialog();
    await isHarmless(page);
    await till.nextOrder();
    await giveBack(page);
    await isWords(page, till.waiting.fateOf(TEXT));
});

test("at the till: names of orders, the end of one, and the dashboard", async ({ stage }) => {
    // Odoo has the letters of Hebrew from its own servers, which no test reaches
    stage.expectComplaint(/ERR_NAME_NOT_RESOLVED/);
    const till = await Till.open(await stage.as("administrator"), stage.coop);
    const { page } = till;
    await till.chooseCustomer(TEXT);
    await till.add("Pain au levain");
    await nameOrder(page, TEXT);
    await page.locator(".pos-topheader .fa-caret-down").click();
    await isWords(page, till.dialog.locator(".list-container-items"));
    await till.dialog.locator(".modal-header button").click();
    await till.dialog.waitFor({ state: "detached" });
    await page.locator(".orders-button").click();
    await isWords(page, page.locator(".ticket-screen .order-row"));
    await till.nextOrder();
    await till.chooseCustomer(TEXT);
    await till.topUp(5);
    const payment = await till.pay();
    await payment.choose("Espèces");
    await payment.validate();
    await isWords(page, page.locator(".receipt-screen .o_komunigi_wallet_after"));
    await thank(page);
    await isWords(page, page.locator(".feedback-screen .o_komunigi_wallet_after"));
    await page.goto("/odoo/action-point_of_sale.action_pos_config_kanban");
    await isWords(page, page.locator(".o_kanban_record .row:has([name=customer_wallet])"));
});

test("at the office: Odoo's own screens, where the addons say something", async ({ stage }) => {
    const { coop } = stage;
    const invoice = await postInvoice();
    const addons = await coop.call<number[]>("ir.module.module", "search", [
        [["name", "in", ["komunigi_wallet", "komunigi_shift"]]],
    ]);
    const page = await stage.as("administrator");
    await page.goto("/odoo/action-komunigi_shift.shift_type_action");
    await page.locator(".o_list_view").waitFor();
    const screens: [string, object][] = [
        ["an invoice", { res_model: "account.move", res_id: invoice }],
        [
            "its payment",
            await coop.call<object>("account.move", "action_pay_from_customer_wallet", [[invoice]]),
        ],
        [
            "the settings",
            { res_model: "res.config.settings", context: { module: "point_of_sale" } },
        ],
        [
            "a removal",
            {
                res_model: "base.module.uninstall",
                target: "new",
                context: { default_module_ids: addons },
            },
        ],
    ];
    const form = { type: "ir.actions.act_window", views: [[false, "form"]], target: "current" };
    for (const [name, action] of screens) {
        await test.step(name, async () => {
            await showAction(page, { ...form, ...action });
            await expect.poll(() => saidIn(page)).toContain("__proto__");
            await isHarmless(page);
            await closeDialog(page);
        });
    }

    async function postInvoice(): Promise<number> {
        const partner = records["res.partner"];
        const line = [0, 0, { name: TEXT, price_unit: 5 }];
        const values = { move_type: "out_invoice", partner_id: partner, invoice_line_ids: [line] };
        const move = await coop.call<number>("account.move", "create", [values]);
        await coop.call("account.move", "action_post", [[move]]);
        return move;
    }
});
