import { expect } from "@playwright/test";
import { AttendanceList, WeeklyTemplate } from "./pages/planning";
import type { Coop } from "./support/coop";
import { coopTest } from "./support/scenario";
import { serverTime } from "./support/wall_clock";

const test = coopTest("planning", { clock: true });
const HOUR = 3600 * 1000;
/** Far from midnight, so that "today" is the same day all along the test. */
const NOON = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);

async function numberOfSeats(coop: Coop): Promise<number> {
    return coop.call("shift.shift", "search_count", [[["template_id", "!=", false]]]);
}

/** A flying worker with a shift that begins in some hours; the id of the worker's status. */
async function workerOnShift(coop: Coop, name: string, hours: number): Promise<number> {
    const partner = await coop.call<number>("res.partner", "create", [{ name }]);
    const today = NOON.toISOString().slice(0, 10);
    const [status] = await coop.call<number[]>("cooperative.status", "create", [
        [{ cooperator_id: partner, working_mode: "irregular", irregular_start_date: today }],
    ]);
    const start = NOON.getTime() + hours * HOUR;
    await coop.call("shift.shift", "create", [
        {
            name: "Till",
            worker_id: partner,
            start_time: serverTime(new Date(start)),
            end_time: serverTime(new Date(start + 3 * HOUR)),
        },
    ]);
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

test("attendance is entered with one click, and taken back with another", async ({ stage }) => {
    const { coop } = stage;
    await coop.setClock(NOON);
    const here = await workerOnShift(coop, "Odalys Brackeniers", -1);
    await workerOnShift(coop, "Tiemen Soetaers", 2);
    const office = await stage.as("office");
    const list = await AttendanceList.open(office);
    expect(await list.offers("Tiemen Soetaers")).toEqual(["action_excused"]);

    await list.press("Odalys Brackeniers", "action_attended");
    await list.row("Odalys Brackeniers").locator("button[name=action_reopen]").waitFor();
    expect(await counterOf(coop, here)).toBe(1);

    await list.press("Odalys Brackeniers", "action_reopen");
    await list.row("Odalys Brackeniers").locator("button[name=action_attended]").waitFor();
    expect(await counterOf(coop, here)).toBe(0);
});
