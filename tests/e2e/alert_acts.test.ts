import { expect, type Page } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import type { RegisterDialog } from "./pages/register_dialog";
import { WorkerForm } from "./pages/worker_form";
import { seriousFaults } from "./support/accessibility";
import type { Coop } from "./support/coop";
import { test } from "./support/scenario";
import { freeSeatBefore } from "./support/shifts";
import { dateIn, makeSeat } from "./support/workers";

const PHONE = { viewport: { width: 412, height: 915 }, hasTouch: true };

async function openPopover(page: Page, coop: Coop, worker: string): Promise<AlertPopover> {
    const form = await WorkerForm.open(page, coop, worker);
    return AlertPopover.open(page, form.badge);
}

async function openRegister(page: Page, coop: Coop, worker: string): Promise<RegisterDialog> {
    return (await openPopover(page, coop, worker)).register();
}

for (const [screen, options] of [["a desktop", {}] as const, ["a phone", PHONE] as const]) {
    test(`the popover explains a holiday, drawn and told, on ${screen}`, async ({ stage }) => {
        const office = await stage.as("office", options);
        const popover = await openPopover(office, stage.coop, "Wout Saelmans");
        const events = await popover.events();
        expect(await popover.marks("skipped")).toBe(1);
        expect(await popover.marks("alert")).toBe(1);
        expect(
            events.some((text) => /congé|vacances/i.test(text)),
            events.join("\n"),
        ).toBeTruthy();
        expect(
            events.some((text) => /date d’alerte/i.test(text)),
            events.join("\n"),
        ).toBeTruthy();

        expect(await seriousFaults(office, ".o_komunigi_shift_alert_popover")).toEqual([]);

        const boxes = await popover.labelBoxes();
        expect(boxes.length >= 4, `only ${boxes.length} labels`).toBeTruthy();
        for (const [i, a] of boxes.entries()) {
            for (const b of boxes.slice(i + 1)) {
                const apart =
                    a.x + a.width <= b.x ||
                    b.x + b.width <= a.x ||
                    a.y + a.height <= b.y + 1 ||
                    b.y + b.height <= a.y + 1;
                expect(apart, `labels overlap: ${JSON.stringify([a, b])}`).toBeTruthy();
            }
        }
    });
}

test("two clicks, or arrow keys, choose and book a seat, and the form follows", async ({
    stage,
}) => {
    const office = await stage.as("office");
    const form = await WorkerForm.open(office, stage.coop, "Odile Marchandeau");
    await form.waitForState("no");
    const dialog = await (await AlertPopover.open(office, form.badge)).register();
    const [first = ""] = await dialog.seats();
    const change = await dialog.choose(first.slice(0, 12));
    expect(change).toMatch(/Non.*Oui/);
    await office.keyboard.press("ArrowDown");
    expect(await dialog.chosen()).toEqual([1]);
    await office.keyboard.press("ArrowUp");
    expect(await dialog.chosen()).toEqual([0]);
    expect(await dialog.preview()).toBe(change);
    expect(await seriousFaults(office, ".o_komunigi_shift_register")).toEqual([]);
    await dialog.book();
    await form.waitForState("yes");
});

test("two people ask for the last seat: one has it, the other can go on", async ({ stage }) => {
    const last = await makeSeat(stage.coop, "Inventaire", 3);
    const one = await openRegister(await stage.as("office"), stage.coop, "Gaspard Lenaertsen");
    const other = await stage.as("administrator");
    const two = await openRegister(other, stage.coop, "Basile Trémouroux");
    await one.choose("Inventaire");
    await two.choose("Inventaire");
    stage.expectComplaint(/RPC_ERROR|Odoo Server Error/);

    await one.book();
    const refusal = await two.bookInVain();
    expect(refusal).toMatch(/prise|taken/);
    const seats = await two.seats();
    expect(seats.length > 0 && !seats.some((seat) => seat.includes("Inventaire"))).toBeTruthy();

    const [next = ""] = seats;
    await two.choose(next.slice(0, 12));
    await two.book();
    const form = await WorkerForm.open(other, stage.coop, "Basile Trémouroux");
    await form.waitForState("yes");
    const [seat] = await stage.coop.call<{ worker_id: [number, string] }[]>("shift.shift", "read", [
        [last],
        ["worker_id"],
    ]);
    expect(seat?.worker_id[1]).toBe("Gaspard Lenaertsen");
});

test("cancelling says what the answer becomes, and asks first", async ({ stage }) => {
    const office = await stage.as("office");
    const form = await WorkerForm.open(office, stage.coop, "Maëlys Vandersteene");
    await form.waitForState("yes");
    const dialog = await (await AlertPopover.open(office, form.badge)).cancelFirst();
    expect(await dialog.innerText()).toMatch(/Oui[\s\S]*Non[\s\S]*date d’alerte/);
    await form.waitForState("yes");
    for (const part of [".o_komunigi_shift_cancel", ".o_form_view .o_komunigi_shift_alert_badge"]) {
        expect(await seriousFaults(office, part)).toEqual([]);
    }
    await dialog.locator(".o_komunigi_shift_give_back").click();
    await form.waitForState("no");
});

test("taking leave says what the answer becomes", async ({ stage }) => {
    const office = await stage.as("office");
    const popover = await openPopover(office, stage.coop, "Aurèle Bellenoit");
    const dialog = await popover.openHoliday();
    const day = (days: number) => dateIn(days).split("-").reverse().join("/");
    for (const [field, value] of [
        ["start_date", day(1)],
        ["end_date", day(20)],
    ] as const) {
        await dialog.locator(`.o_field_widget[name=${field}] input`).fill(value);
        await office.keyboard.press("Tab");
    }
    await expect(async () => {
        const text = await dialog.locator(".o_field_widget[name=consequence]").innerText();
        expect(text).toMatch(/Oui[\s\S]*Non/);
    }).toPass();
});

test("a form follows a booking on another server, and keeps what is typed", async ({ stage }) => {
    const elsewhere = await stage.coop.serveElsewhere();
    const office = await stage.as("office");
    const form = await WorkerForm.open(office, stage.coop, "Fatou Diarrassou");
    await form.waitForState("no");
    const list = await stage.as("office");
    await list.goto("/odoo/action-komunigi_shift.cooperative_status_action?view_type=list");
    const row = list.locator(".o_data_row", { hasText: "Fatou Diarrassou" });
    await row.locator("[data-state=no]").waitFor();
    const counter = office.locator(".o_form_view .o_field_widget[name=sr] input");
    await counter.fill("4");

    const seat = await freeSeatBefore(stage.coop, form.statusId);
    const other = await stage.as("administrator", { baseURL: elsewhere });
    const call = { model: "cooperative.status", method: "book_seat", kwargs: {} };
    const booked = await other.request.post(`/web/dataset/call_kw/${call.model}/${call.method}`, {
        data: { params: { ...call, args: [[form.statusId], seat.id] } },
    });
    expect(await booked.json()).toHaveProperty("result.state", "yes");

    await form.waitForState("yes");
    expect(await counter.inputValue()).toBe("4");
    expect(await office.locator(".o_form_button_save").isVisible()).toBe(true);
    await row.locator("[data-state=yes]").waitFor();
});
