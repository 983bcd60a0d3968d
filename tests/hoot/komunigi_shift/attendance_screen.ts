/** The attendance of a day on the office's screen, on a server with a sheet of it. */
import { animationFrame } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { AttendanceDay } from "@komunigi_shift/attendance_day/attendance_day";
import type { SheetSeat } from "@komunigi_shift/attendance_day/attendance_sheet";
import { Office } from "./office";
import { sheet } from "./sheets";

export const UNDO = ".o_notification button:contains(Undo)";

export const seat = (id: number): string => `.o_komunigi_shift_sheet_seat[data-seat="${id}"]`;

/** The sheet of a day, on a server that has these values of it and takes in what is entered. */
export async function openSheet(
    more: Parameters<typeof sheet>[0] = {},
    methods = {},
    updateActionState?: (state: object) => void,
): Promise<Office> {
    const has = sheet(more);
    const enter = (seats: number[], state: SheetSeat["state"], former: SheetSeat["state"]) => {
        const all = [...has.shifts, ...has.unvalidated.flatMap(({ shifts }) => shifts)];
        const named = all.flatMap((shift) => shift.seats).filter(({ id }) => seats.includes(id));
        const entered = named.filter((one) => one.state === former);
        entered.forEach((one) => Object.assign(one, { state }));
        return entered.map(({ id }) => id);
    };
    const office = await Office.open(
        {
            get_attendance: (day: string | null) => ({
                ...structuredClone(has),
                day: day ?? has.day,
            }),
            enter_attendance: enter,
            action_all_attended: (seats: number[]) => enter(seats, "done", "open"),
            ...methods,
        },
        { env: { config: { breadcrumbs: [{ name: "Attendance" }] } } },
    );
    await mountWithCleanup(AttendanceDay, { props: { action: {}, updateActionState } });
    await animationFrame();
    return office;
}
