import { expect, test } from "@jest/globals";
import {
    barLength,
    longestBar,
    needDomain,
    seatDomain,
    spanText,
    totalShort,
    type ForecastWeek,
} from "@komunigi_shift/forecast/forecast_week";

const weeks: ForecastWeek[] = [
    { start: "2025-02-05", end: "2025-02-09", needed: 3, short: 1, free: 2 },
    { start: "2025-02-10", end: "2025-02-16", needed: 0, short: 0, free: 8 },
];

test("bars are drawn on one scale", () => {
    expect(longestBar(weeks)).toBe(8);
    expect(longestBar([])).toBe(1);
    expect([8, 2, 0].map((number) => barLength(number, 8))).toEqual([100, 25, 0]);
    expect(totalShort(weeks)).toBe(1);
});

test("a week is named by its days, once where the month is the same", () => {
    expect(spanText(weeks[0]).replace(/\s/g, " ")).toBe("5 – 9 Feb");
});

test("each bar leads to what it counts", () => {
    expect(needDomain(weeks[0])).toEqual([
        ["working_mode", "=", "irregular"],
        ["alert_registration_state", "in", ["no", "in_alert"]],
        ["registration_deadline", ">=", "2025-02-05"],
        ["registration_deadline", "<=", "2025-02-09"],
    ]);
    expect(seatDomain(weeks[0])).toEqual([
        ["state", "=", "open"],
        ["worker_id", "=", false],
        ["gives_credit", "=", true],
        ["day", ">=", "2025-02-05"],
        ["day", "<=", "2025-02-09"],
        ["start_time", ">=", "now"],
    ]);
});
