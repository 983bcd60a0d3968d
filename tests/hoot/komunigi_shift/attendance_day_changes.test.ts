/** The attendance of a day while others, or the reader, do several things at once. */
import { advanceTime, describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryOne } from "@odoo/hoot-dom";
import { getService, MockServer, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { router } from "@web/core/browser/router";
import type { BusService } from "@bus/services/bus_service";
import { GATHERING, NOTIFICATION } from "@komunigi_shift/alert_live/alert_live_service";
import { openSheet, seat, UNDO } from "./attendance_screen";
import { BOB } from "./found_worker";
import { clickOn, defineShiftModels, expectCount, isDisabled, textOf } from "./office";
import { sheet } from "./sheets";

defineShiftModels();

/** The server says that the answers of these workers may differ, and what follows is read. */
async function tell(statuses: number[]): Promise<void> {
    const arrived = new Promise((resolve) => {
        getService<BusService>("bus_service").subscribe(NOTIFICATION, resolve);
    });
    const change = { statuses, partners: [] };
    MockServer.env["bus.bus"]._sendone("broadcast", NOTIFICATION, change);
    await arrived;
    await advanceTime(2 * GATHERING);
    await animationFrame();
}

describe("the attendance of a day", () => {
    test("is read again once others have changed who is on it, and not for anybody else", async () => {
        const office = await openSheet();
        await tell([99]);
        expect(office.methods).toEqual(["get_attendance"]);
        await tell([22]);
        expect(office.methods).toEqual(["get_attendance", "get_attendance"]);
    });

    test("while something is entered, nothing else can be, and nothing is read", async () => {
        let enter: (seats: number[]) => void = () => undefined;
        const entering = new Promise<number[]>((resolve) => (enter = resolve));
        const office = await openSheet({}, { enter_attendance: () => entering });
        await clickOn(`${seat(21)} .o_komunigi_shift_done`);
        for (const button of ["done", "absent_2", "excused", "all", "add"]) {
            expect(isDisabled(`.o_komunigi_shift_${button}:last`)).toBe(true);
        }
        await tell([22]);
        expect(office.methods).toEqual(["get_attendance", "enter_attendance"]);
        enter([21]);
        await animationFrame();
        await animationFrame();
        expect(office.methods.slice(2)).toEqual(["get_attendance"]);
        expect(isDisabled(".o_komunigi_shift_done:last")).toBe(false);
    });

    test("of two days that are asked for, the last one is shown", async () => {
        let arrive: (late: void) => void = () => undefined;
        const late = new Promise<void>((resolve) => (arrive = resolve));
        const get_attendance = async (day: string | null) => {
            await (day === "2026-11-25" && late);
            return sheet({ day: day ?? "2026-11-24" });
        };
        await openSheet({}, { get_attendance });
        await clickOn("button[title='The day after']");
        await clickOn("button[title='The day before']");
        expect(textOf(".o_komunigi_shift_day")).toMatch(/^Monday/);
        arrive();
        await animationFrame();
        await animationFrame();
        expect(textOf(".o_komunigi_shift_day")).toMatch(/^Monday/);
    });

    test("the address of the page keeps the day", async () => {
        patchWithCleanup(router, { current: { day: "2026-11-20" } });
        const office = await openSheet({}, {}, (state) => expect.step(state));
        expect(office.calls[0].at(-2)).toBe("2026-11-20");
        expect.verifySteps([{ day: "2026-11-20" }]);
    });

    test("who came without being booked can be taken back", async () => {
        const office = await openSheet(
            {},
            {
                ...{ search_read: () => [BOB], add_walk_in: () => 23, remove_walk_in: () => [23] },
            },
        );
        await clickOn(".o_komunigi_shift_add");
        await clickOn(".o_komunigi_shift_found_worker:contains(Bob) input");
        await clickOn(".o_komunigi_shift_enter");
        expect(textOf(".o_notification")).toMatch("Entered as present");
        await clickOn(UNDO);
        expect(office.calls.at(-2)).toEqual(["shift.shift", "remove_walk_in", [23], BOB.id]);
        expectCount(".o_notification", 0);
    });

    test("who came without being booked is asked for once, however often it is tapped", async () => {
        await openSheet({}, { search_read: () => [BOB] });
        const button = queryOne(".o_komunigi_shift_add") as HTMLButtonElement;
        button.click();
        button.click();
        await animationFrame();
        await animationFrame();
        expectCount(".o_dialog", 1);
    });
});
