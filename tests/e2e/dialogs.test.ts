/** What the management does about a worker: every dialog says what it changes, and can be undone. */
import { expect, type Page } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import { bookOnBoard, bookOnForm, bookOnList, type Door } from "./pages/doors";
import { WorkerForm } from "./pages/worker_form";
import { seriousFaults } from "./support/accessibility";
import { test } from "./support/scenario";
import type { Stage } from "./support/stage";
import { dateIn, fillUntil, history, makeSeat, makeWorker, workerOf } from "./support/workers";

const PHONE = { width: 390, height: 844 };

/** A day as English forms take it: "02/26/2025". */
function typed(day: string): string {
    const [year, month, date] = day.split("-");
    return `${month}/${date}/${year}`;
}

/** A user's browser, in English. */
async function inEnglish(stage: Stage, who = "office"): Promise<Page> {
    await stage.coop.speakEnglish(who);
    return stage.as(who);
}

test("an extension shows both deadlines, moves on from the last, and is taken back", async ({
    stage,
}) => {
    const more = { sr: -2, alert_start_time: dateIn(-9) };
    const worker = await makeWorker(stage.coop, "Noémie Calluwaerts", 18, more);
    const office = await inEnglish(stage);
    const form = await WorkerForm.open(office, stage.coop, worker);
    // Odoo shows a dialog as it was the last time, until the server has answered
    const deadlines: string[] = [];
    for (const [kind, days] of [
        ["Automatic extension", "10"],
        ["Chosen number of days", "28"],
    ] as const) {
        const dialog = await form.ask("Extension…");
        await dialog.choose("kind", kind);
        let present = "";
        let next = "";
        await expect(async () => {
            expect(await dialog.value("days")).toBe(days);
            present = await dialog.value("present_deadline");
            next = await dialog.value("deadline");
            expect(next && next !== present && !deadlines.includes(next)).toBeTruthy();
            expect(present).toBe(deadlines.at(-1) ?? present);
        }).toPass();
        expect(await dialog.barriers()).toEqual([]);
        deadlines.push(...(deadlines.length ? [next] : [present, next]));
        await dialog.confirm();
        await form.reload();
    }
    const [first, second, third] = deadlines;
    await office.setViewportSize(PHONE);
    await form.reload();
    for (const [present, former] of [
        [third, second],
        [second, first],
    ]) {
        const dialog = await form.ask("Withdraw the extension…");
        await expect(async () => {
            expect(await dialog.value("present_deadline")).toBe(present);
            expect(await dialog.value("deadline")).toBe(former);
        }).toPass();
        await dialog.confirm();
        await form.reload();
    }
});

for (const [button, flag] of [
    ["Resigns…", "resigning"],
    ["Unsubscribe…", "unsubscribed"],
] as const) {
    test(`${button} shows what is freed, wants a reason, and can be undone`, async ({ stage }) => {
        const { coop } = stage;
        const worker = await makeWorker(coop, `Timothée ${flag}`, 18);
        const seat = await makeSeat(coop, "Inventory", 5, worker);
        const form = await WorkerForm.open(await inEnglish(stage), coop, worker);
        await form.waitForState("yes");

        const leaving = await form.ask(button);
        await expect(async () => {
            expect((await leaving.shifts("freed_shift_ids")).join()).toMatch(/Inventory/);
            expect(await leaving.value("consequence")).toMatch(/Yes: [^]*Not applicable: /);
        }).toPass();
        expect(await leaving.barriers()).toEqual([]);
        expect(await leaving.confirmInVain()).toEqual(["reason"]);
        await leaving.enter("reason", "Moves to Ostend");
        await leaving.confirm();
        await form.waitForState("not_applicable");
        expect(await workerOf(coop, seat)).toBe(undefined);
        expect((await history(coop, worker)).join("\n")).toMatch(/Moves to Ostend/);

        const coming = await form.ask("Undo the departure…");
        await expect(async () =>
            expect((await coming.shifts("returned_shift_ids")).join()).toMatch(/Inventory/),
        ).toPass();
        await coming.confirm();
        await form.waitForState("yes");
        expect(await workerOf(coop, seat)).toBe(worker);
    });
}

test("leaves are several; each says what it changes, and one is withdrawn", async ({ stage }) => {
    const { coop } = stage;
    const worker = await makeWorker(coop, "Anselme Stevelinck", 18);
    await makeSeat(coop, "Stocktaking", 5, worker);
    const office = await inEnglish(stage);
    const form = await WorkerForm.open(office, coop, worker);
    for (const [button, days, freed] of [
        ["Holiday…", [3, 8], /Stocktaking/],
        ["Holiday…", [60, 70], /^$/],
        ["Exemption…", [90, 130], /^$/],
    ] as const) {
        if (button === "Exemption…") {
            await office.setViewportSize(PHONE);
            await form.reload();
        }
        const dialog = await form.ask(button);
        await dialog.enter("start_date", typed(dateIn(days[0])));
        await dialog.enter("end_date", typed(dateIn(days[1])));
        await expect(async () =>
            expect(await dialog.value("consequence")).toMatch(/Now: [^]*Then: No: /),
        ).toPass();
        expect((await dialog.shifts("freed_shift_ids")).join()).toMatch(freed);
        expect(await dialog.barriers()).toEqual([]);
        await dialog.confirm();
        await form.reload();
    }
    await expect.poll(async () => (await form.leaves()).length).toBe(3);
    const withdrawal = await form.ask("Withdraw…");
    await withdrawal.confirm();
    await expect(async () =>
        expect((await form.leaves()).join("\n")).toMatch(/Withdrawn/),
    ).toPass();
});

test("the attendance of a pending worker is validated from the answer", async ({ stage }) => {
    const office = await inEnglish(stage);
    const worker = "Ysaline Crombez-Roy";
    const form = await WorkerForm.open(office, stage.coop, worker);
    await form.waitForState("pending");
    const dialog = await (await AlertPopover.open(office, form.badge)).validate();
    expect(await seriousFaults(office, ".o_komunigi_shift_attendance")).toEqual([]);
    await dialog.locator(".o_komunigi_shift_attended").click();
    await dialog.waitFor({ state: "detached" });
    await form.waitForState("no");
    expect((await history(stage.coop, worker)).join("\n")).toMatch(/0 → \+1/);
});

const DOORS: [string, Door][] = [
    ["form", bookOnForm],
    ["free seats", bookOnList],
    ["board", bookOnBoard],
];
for (const [door, book] of DOORS) {
    test(`${door}: a seat that comes too late is asked about, or refused`, async ({ stage }) => {
        const { coop } = stage;
        const worker = await makeWorker(coop, `Ferre ${door}`, 2);
        const seat = await makeSeat(coop, `Late ${door}`, 4);
        stage.expectComplaint(/RPC_ERROR|Odoo Server Error/);

        const clerk = await inEnglish(stage, "attendance");
        const refused = await book(clerk, seat, `Late ${door}`, worker);
        expect(await refused.text()).toMatch(/too late to prevent the alert/);
        expect(await refused.text()).toMatch(/Only the management may book it anyway/);
        expect(await refused.canGoOn()).toBe(false);

        const office = await inEnglish(stage);
        const asked = await book(office, seat, `Late ${door}`, worker);
        expect(await seriousFaults(office, ".modal-content")).toEqual([]);
        expect(await asked.text()).toMatch(/too late to prevent the alert/);
        expect(await workerOf(coop, seat)).toBe(undefined);
        await asked.goOn();
        await expect(async () => expect(await workerOf(coop, seat)).toBe(worker)).toPass();
    });
}

for (const [name, countdown, more, left, late, words] of [
    [
        ...(["Leave", 2, {}, "yes"] as const),
        ...([/too late to prevent the alert/, /With leave from/] as const),
    ],
    [
        ...(["Time", 20, { sr: -1, alert_start_time: dateIn(-26) }, "in_alert"] as const),
        ...([/too late for the deadline/, /With an extension of/] as const),
    ],
] as const) {
    test(`no seat in time: ${name} makes a later one count`, async ({ stage }) => {
        const { coop } = stage;
        const worker = await makeWorker(coop, `Later ${name}`, countdown, more);
        await fillUntil(coop, dateIn(2));
        const seat = await makeSeat(coop, `Late for ${name}`, 3);

        const clerk = await inEnglish(stage, "attendance");
        const theirs = await WorkerForm.open(clerk, coop, worker);
        const told = await (await AlertPopover.open(clerk, theirs.badge)).register();
        expect(await told.nothing()).toMatch(/Only the management can book a later seat/);

        const office = await inEnglish(stage);
        const form = await WorkerForm.open(office, coop, worker);
        const popover = await AlertPopover.open(office, form.badge);
        const dialog = await popover.register();
        expect((await dialog.seats()).join("\n")).toMatch(/Too late/);
        await dialog.choose(`Late for ${name}`);
        const { refused, way } = await dialog.doubt();
        expect(refused).toMatch(late);
        expect(way).toMatch(words);
        await (await dialog.takeWay()).confirm();

        const back = await popover.registerAgain();
        expect(await back.preview()).toMatch(new RegExp(left === "yes" ? "Yes" : "1 of 1"));
        await back.book();
        await form.waitForState(left);
        expect(await workerOf(coop, seat)).toBe(worker);
    });
}

test("a later seat is booked all the same, once confirmed", async ({ stage }) => {
    const { coop } = stage;
    const worker = await makeWorker(coop, "Later Anyway", 2);
    await fillUntil(coop, dateIn(2));
    const seat = await makeSeat(coop, "Late anyway", 3);
    const office = await inEnglish(stage);
    const form = await WorkerForm.open(office, coop, worker);
    const dialog = await (await AlertPopover.open(office, form.badge)).register();
    await dialog.choose("Late anyway");
    expect(await dialog.bookAllTheSame()).toMatch(/too late to prevent the alert/);
    await expect(async () => expect(await workerOf(coop, seat)).toBe(worker)).toPass();
    await expect(async () => expect(await form.badgeText()).toMatch(/^No .*too late/)).toPass();
});
