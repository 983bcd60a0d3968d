import { expect } from "@playwright/test";
import { AttendanceSheet } from "./pages/attendance_sheet";
import { WeeklyTemplate } from "./pages/planning";
import { brokenWords, seriousFaults, smallestTarget } from "./support/accessibility";
import type { Coop } from "./support/coop";
import { test } from "./support/scenario";
import { serverTime } from "./support/wall_clock";

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
/**
 * The last noon: far from midnight, so that "today" is the same day all along the test, and not to
 * come, or Odoo's bus would take for old what it has just sent.
 */
const NOON = new Date(Math.floor(Date.now() / DAY - 0.5) * DAY + DAY / 2);

async function numberOfSeats(coop: Coop): Promise<number> {
    return coop.call("shift.shift", "search_count", [[["template_id", "!=", false]]]);
}

/** A free seat at the till that begins in some hours. */
async function freeSeat(coop: Coop, hours: number): Promise<number> {
    const start = NOON.getTime() + hours * HOUR;
    const [seat] = await coop.call<number[]>("shift.shift", "create", [
        [
            {
                name: "Till",
                start_time: serverTime(new Date(start)),
                end_time: serverTime(new Date(start + 3 * HOUR)),
            },
        ],
    ]);
    return seat;
}

/** A flying worker with a shift that begins in some hours; the id of the worker's status. */
async function workerOnShift(coop: Coop, name: string, hours: number, phone = ""): Promise<number> {
    const partner = await coop.call<number>("res.partner", "create", [{ name, phone }]);
    const today = NOON.toISOString().slice(0, 10);
    const [status] = await coop.call<number[]>("cooperative.status", "create", [
        [{ cooperator_id: partner, working_mode: "irregular", irregular_start_date: today }],
    ]);
    const seat = await freeSeat(coop, hours);
    // booked before it began, as it is of those who are expected
    await coop.setClock(new Date(NOON.getTime() - 48 * HOUR));
    await coop.call("shift.shift", "write", [[seat], { worker_id: partner }]);
    await coop.setClock(NOON);
    return status;
}

async function counterOf(coop: Coop, status: number): Promise<number> {
    const [{ sr }] = await coop.call<{ sr: number }[]>("cooperative.status", "read", [
        [status],
        ["sr"],
    ]);
    return sr;
}

test("the preview counts the seats that are generated, once", async ({ stage }) => {
    const { coop } = stage;
    await coop.setClock(NOON);
    await coop.call("shift.template", "create", [
        [
            { name: "Morning", week_day: "1", start_time: 9, end_time: 12, worker_nb: 3 },
            { name: "Evening", week_day: "4", start_time: 18, end_time: 20.5, worker_nb: 2 },
        ],
    ]);
    const before = await numberOfSeats(coop);
    const office = await stage.as("office");
    const dialog = await WeeklyTemplate.generate(office);
    const { fresh } = await dialog.preview();
    expect(fresh >= 20, `four weeks of five seats a week are more than ${fresh}`).toBeTruthy();
    expect(await seriousFaults(office, ".modal-content")).toEqual([]);
    await dialog.confirm();
    expect(await numberOfSeats(coop)).toBe(before + fresh);

    const again = await WeeklyTemplate.generate(office);
    await again.setFirstDay(NOON.toLocaleDateString("fr-BE"));
    await expect(async () => {
        expect(
            (await again.preview()).made >= fresh,
            "the seats there are not counted",
        ).toBeTruthy();
    }).toPass();
});

test("attendance in a minute: all present, an absence, a walk-in, and each taken back", async ({
    stage,
}) => {
    const { coop } = stage;
    await coop.setClock(NOON);
    const here = await workerOnShift(coop, "Odalys Brackeniers", -1);
    const late = await workerOnShift(coop, "Tiemen Soetaers", 2);
    const former = await workerOnShift(coop, "Maud Delcourt-Six", -24);
    const walker = await workerOnShift(coop, "Yuna Kerbrat", 30, "0470 98 76 54");
    await freeSeat(coop, -1);
    const office = await stage.as("office");
    const sheet = await AttendanceSheet.open(office);
    await expect(sheet.day).toContainText(NOON.toLocaleDateString("fr-BE", { month: "long" }));
    await expect(sheet.unvalidated).toContainText("Maud Delcourt-Six");
    await expect(
        sheet.seat("Tiemen Soetaers").getByRole("button", { name: "Présent" }),
    ).toBeHidden();

    await expect(sheet.seat("Odalys Brackeniers")).toContainText("−1, en alerte");
    await sheet.enter("Odalys Brackeniers", "absent_2");
    expect(await counterOf(coop, here)).toBe(-1);
    await sheet.undoLast("Compteur : 0 → −1");
    await expect(async () => expect(await counterOf(coop, here)).toBe(0)).toPass();

    await sheet.addWalkIn("Odalys Brackeniers", "0470 98 76 54", "Yuna Kerbrat");
    expect(await counterOf(coop, walker)).toBe(1);
    await sheet.undoLast("Yuna Kerbrat");
    await expect(async () => expect(await counterOf(coop, walker)).toBe(0)).toPass();

    expect(await seriousFaults(office, ".o_komunigi_shift_attendance_day")).toEqual([]);
    await office.setViewportSize({ width: 390, height: 844 });
    expect(await smallestTarget(office, ".o_komunigi_shift_sheet_buttons")).toBeGreaterThanOrEqual(
        44,
    );
    await coop.call("cooperative.status", "write", [[here], { sr: -3 }]);
    await expect(sheet.seat("Odalys Brackeniers")).toContainText("−1, désinscrit");
    expect(await brokenWords(office, ".o_komunigi_shift_sheet_buttons")).toEqual([]);
    await coop.call("cooperative.status", "write", [[here], { sr: 0 }]);
    await sheet.enterAll("Odalys Brackeniers");
    expect(await counterOf(coop, here)).toBe(1);
    await sheet.undo("Odalys Brackeniers");
    expect(await counterOf(coop, here)).toBe(0);
    await sheet.enter("Maud Delcourt-Six", "done");
    expect(await counterOf(coop, former)).toBe(1);
    await sheet.enter("Tiemen Soetaers", "excused");
    expect(await counterOf(coop, late)).toBe(0);

    // a colleague takes it back at another screen
    const other = await AttendanceSheet.open(await stage.as("administrator"));
    await other.undo("Tiemen Soetaers");
    await expect(sheet.seat("Tiemen Soetaers")).toContainText("Attendu");
});
