import type { FreeShift } from "@komunigi_shift_portal/page/my_page";
import { seatDays, tasksOf, type SeatFilter } from "@komunigi_shift_portal/seats/seat_days";

const ALL = { task: "", date: "" };
let made = 0;

function seat(date: string, task: string, obstacle: string | null = null): FreeShift {
    return {
        ...{ shift_id: ++made, name: `${task} shift`, task_type: task, date, day: `Day ${date}` },
        ...{ time: "09:00", end_time: "12:00", obstacle, free: 1, total: 2 },
    };
}

const SEATS = [
    seat("2025-02-06", "Till"),
    seat("2025-02-06", "Cleaning", "Late"),
    seat("2025-02-07", "Till", "Late"),
    seat("2025-02-07", "", "Late"),
];

describe("seatDays", () => {
    test.each<[string, SeatFilter, [string, number][]]>([
        [
            "all",
            ALL,
            [
                ["2025-02-06", 2],
                ["2025-02-07", 2],
            ],
        ],
        [
            "of a task",
            { ...ALL, task: "Till" },
            [
                ["2025-02-06", 1],
                ["2025-02-07", 1],
            ],
        ],
        ["of a day", { ...ALL, date: "2025-02-07" }, [["2025-02-07", 2]]],
        ["of neither", { task: "Cleaning", date: "2025-02-07" }, []],
    ])("%s", (_name, filter, expected) => {
        const days = seatDays(SEATS, filter);
        expect(days.map(({ date, seats }) => [date, seats.length])).toEqual(expected);
    });

    test("an obstacle is a day's where all its seats have it", () => {
        expect(seatDays(SEATS, ALL).map(({ obstacle }) => obstacle)).toEqual([null, "Late"]);
    });

    test("a seat without a task is found by its name", () => {
        expect(tasksOf(SEATS)).toEqual([" shift", "Cleaning", "Till"]);
    });
});
