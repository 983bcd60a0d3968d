/** Sheets of attendance, for their tests. */
import type { Sheet, SheetSeat, SheetShift } from "@komunigi_shift/attendance_day/attendance_sheet";

const EFFECTS: SheetSeat["effects"] = {
    done: { sr: 1, sc: 0, short: false, unsubscribes: false },
    excused: { sr: 0, sc: 0, short: false, unsubscribes: false },
    absent_2: { sr: -1, sc: 0, short: true, unsubscribes: false },
    absent_1: { sr: -1, sc: 0, short: true, unsubscribes: false },
    absent_0: { sr: 0, sc: 0, short: false, unsubscribes: false },
};

/** A seat with a worker whose counter is at 0; the worker has the same id. */
export function sheetSeat(id: number, name: string): SheetSeat {
    const worker = { id, partner_id: 100 + id, name, phone: "", sr: 0, sc: 0 };
    return { id, state: "open", counted: { sr: 0, sc: 0 }, worker, effects: EFFECTS };
}

/** A shift that has begun, with one more free seat. */
export function sheetShift(seats: SheetSeat[], more: Partial<SheetShift> = {}): SheetShift {
    return {
        ...{ id: seats[0].id, name: "Till", task_type: "Till", hours: "09:00–12:00" },
        ...{ is_started: true, free: 1, seats, ...more },
    };
}

/** Today's sheet, on which nothing is entered of Ada and Cleo. */
export function sheet(more: Partial<Sheet> = {}): Sheet {
    return {
        ...{ day: "2026-11-24", today: "2026-11-24", may_add: false, unvalidated: [], older: 0 },
        states: {
            ...{ open: "Expected", done: "Attended", excused: "Excused" },
            absent_2: "Absent, two compensations",
            absent_1: "Absent, one compensation",
            absent_0: "Absent, no compensation",
        },
        shifts: [sheetShift([sheetSeat(21, "Ada"), sheetSeat(22, "Cleo")])],
        ...more,
    };
}
