/** Names, tasks, reasons and labels are shown as they are written, whatever stands in them. */
import { expect } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import { AtRiskList } from "./pages/at_risk_list";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { Board } from "./pages/board";
import { ClosingPopup } from "./pages/closing_popup";
import { CustomerDisplay } from "./pages/customer_display";
import { MyShifts } from "./pages/my_shifts";
import { closeDialog, ownActions, saidIn, showAction } from "./pages/office";
import { OrdersScreen } from "./pages/orders_screen";
import { PayOutPopup } from "./pages/pay_out_popup";
import { Till } from "./pages/till";
import { WelcomeScreen } from "./pages/welcome_screen";
import { WorkerForm } from "./pages/worker_form";
import {
    BOOKED,
    CARD,
    EATER,
    GONE,
    isHarmless,
    isWords,
    linksOfReminder,
    seedHostile,
    TEXT,
    type Records,
} from "./support/hostile";
import { test } from "./support/scenario";
import { configureTill } from "./support/wallets";
import { linkKey } from "./support/welcome";
import { dateIn, makeSeat } from "./support/workers";

const CASH = "Espèces";
const BASKET = "Panier de légumes";
let records: Records;

test.beforeAll(async ({ premises }, { file }) => {
    const coop = await premises.coopOf(file);
    records = await seedHostile(coop);
});

test("at the office: desk, form, badge, board and attendance", async ({ stage }) => {
    const { coop } = stage;
    const page = await stage.as("office");
    await AtRiskList.open(page);
    await isWords(page, page.locator("td[name=cooperator_id]"));
    const form = await WorkerForm.open(page, coop, TEXT);
    await isWords(page, page.locator(".o_control_panel"));
    await AlertPopover.open(page, form.badge);
    await isHarmless(page);
    const board = await Board.open(page, dateIn(6), "day");
    await isWords(page, board.worker(BOOKED));
    await isWords(page, board.card(TEXT));
    const sheet = await AttendanceSheet.open(page);
    await isWords(page, sheet.seat(BOOKED));
    await isWords(page, sheet.shiftOf(BOOKED));
    await sheet.goBack();
    const walkIn = await sheet.findWalkIn(BOOKED, "__proto__");
    await isWords(page, walkIn);
});

test("at the door and on the portal", async ({ stage }) => {
    const { coop } = stage;
    const nobody = await stage.asNobody();
    const door = await WelcomeScreen.open(nobody, await linkKey(coop), "fr_BE");
    await isWords(nobody, nobody.locator("body"));
    await door.scan(CARD);
    await isWords(nobody, door.answer);

    const seat = await makeSeat(coop, TEXT, 2);
    const page = await stage.as("member");
    const shifts = await MyShifts.open(page);
    await isWords(page, shifts.seat(seat));
    await shifts.seat(seat).getByRole("button").click();
    await isWords(page, shifts.dialog);
    await shifts.confirm("Réserver");
    const booked = shifts.booked.filter({ hasText: TEXT });
    await booked.getByRole("button").click();
    await isWords(page, shifts.dialog);
    await shifts.confirm("Chercher un remplacement");
    await isWords(page, booked);
    await shifts.askForLeave(dateIn(1), dateIn(10));
    await isWords(page, shifts.dialog);
    await page.goto("/my/wallet");
    await isWords(page, page.locator("main"));
    for (const link of await linksOfReminder(coop, records["cooperative.status"])) {
        await nobody.goto(link);
        await isWords(nobody, nobody.locator("main"));
    }
});

test("at the till: customers, order, wallet and receipt", async ({ stage }) => {
    // Odoo has the letters of Hebrew from its own servers, which no test reaches
    stage.expectComplaint(/ERR_NAME_NOT_RESOLVED/);
    const { coop } = stage;
    await configureTill(coop, { shift_display: "all", shift_stop: "stop" });
    const till = await Till.open(await stage.as("administrator"), coop);
    const { page } = till;
    const display = await page.context().newPage();
    stage.listen("display", display);
    await CustomerDisplay.open(display, till);
    const list = await till.openCustomers();
    await isWords(page, list.line(TEXT));
    await list.pick(TEXT);
    await isWords(page, page.locator(".product-screen .set-partner"));
    await till.topUp(20);
    const payment = await till.pay();
    await isWords(page, payment.panel);
    await payment.openMovements();
    await isWords(page, till.dialog);
    await page.keyboard.press("Escape");
    await payment.choose(CASH);
    await isWords(display, display.locator(".o_komunigi_wallet_display"));
    await payment.validate();
    await till.receipt.paper.waitFor();
    await isWords(page, till.receipt.paper);
    await isWords(display, display.locator(".o_komunigi_wallet_display"));
    await till.receipt.leave();

    await till.chooseCustomer(TEXT);
    const popup = await PayOutPopup.open(till);
    await isWords(page, till.dialog);
    await popup.fill("5", TEXT);
    const out = await popup.confirm();
    await isWords(page, out.panel);
    await out.choose(CASH);
    await out.validate();
    await isWords(page, till.receipt.paper.locator(".o_komunigi_wallet_money_out"));
    await till.receipt.leave();

    await till.chooseCustomer(TEXT);
    await till.add(BASKET);
    await till.add(BASKET);
    const last = await till.pay();
    await last.tap(TEXT);
    await last.tap(TEXT);
    await isWords(page, till.dialog);
    await page.keyboard.press("Escape");
    await till.dialog.waitFor({ state: "detached" });

    await till.nextOrder();
    await OrdersScreen.open(till, TEXT);
    await isWords(page, page.locator(".ticket-screen"));
    await till.nextOrder();
    await till.chooseCustomer(EATER);
    const stop = page.locator(".o_komunigi_shift_pos_stop");
    await isWords(page, stop, GONE);
    await stop.locator(".modal-footer").getByRole("button", { name: "Fermer" }).click();
    await ClosingPopup.open(till);
    await isWords(page, till.dialog.locator(".o_komunigi_wallet_closing"));
});

/** What shows nothing that people name: a picture, counts, a date. */
const SILENT = [
    "komunigi_shift.at_risk_action graph",
    "komunigi_shift.forecast_action ",
    "komunigi_shift.setup_guide_action ",
    "komunigi_wallet.customer_wallet_liability_action form",
];

/** What the button or the list gives that opens an action, by the action. */
function contextOf(id: string): object {
    const partner = records["res.partner"];
    const contexts: Record<string, object> = {
        at_risk_action: { pivot_row_groupby: ["cooperator_id"] },
        shift_confirmation_action: {
            ...{ default_shift_id: records["shift.shift"], default_worker_id: partner },
            default_warning: TEXT,
        },
        shift_mass_action: { default_kind: "extension" },
        shift_subscribe_action: { default_cooperator_id: partner },
        customer_wallet_block_action: {
            ...{ default_wallet_id: records["customer.wallet"], default_reason: TEXT },
        },
        customer_wallet_operation_action: { default_partner_id: partner, default_reason: TEXT },
        customer_wallet_statement_action: { default_partner_ids: [partner] },
    };
    return contexts[id.replace(/^.*\./, "")] ?? {};
}

/** Screens of Odoo's own in which the addons show something. */
const EXTENDED = [
    { id: "base.action_partner_form", model: "res.partner", isDialog: false },
    { id: "base.action_partner_merge", model: "", isDialog: true },
].map((action) => ({ ...action, views: ["form"], filters: [] }));

test("at the office: everything that the addons open", async ({ stage }) => {
    const { coop } = stage;
    const page = await stage.as("administrator");
    await page.goto("/odoo/action-komunigi_shift.shift_type_action");
    await page.locator(".o_list_view").waitFor();
    const actions = [...(await ownActions(coop)), ...EXTENDED];
    for (const { id, model, views, filters, isDialog } of actions) {
        const about = /wallet|partner/.test(id) ? "res.partner" : "cooperative.status";
        const record = records[about];
        const additionalContext = {
            ...{ active_model: about, active_id: record, active_ids: [record] },
            ...Object.fromEntries(filters.map((filter) => [filter, false])),
            ...contextOf(id),
        };
        const opened = views.filter((view) => view !== "form" || isDialog || model in records);
        for (const viewType of opened) {
            const props = !isDialog && viewType === "form" ? { resId: records[model] } : {};
            const options = { additionalContext, props, ...(viewType && { viewType }) };
            await test.step(`${id} ${viewType}`, async () => {
                await showAction(page, id, { ...options, clearBreadcrumbs: true });
                if (!SILENT.includes(`${id} ${viewType}`)) {
                    await expect.poll(() => saidIn(page)).toContain("__proto__");
                }
                await isHarmless(page);
                const part = (await page.locator(".modal").count()) ? ".modal" : ".o_action";
                for (const tab of await page.locator(`${part} .o_notebook .nav-link`).all()) {
                    await tab.click();
                    await isHarmless(page);
                }
                await closeDialog(page);
            });
        }
    }
});
