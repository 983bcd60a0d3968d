import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAllTexts } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { Forecast } from "@komunigi_shift/forecast/forecast";
import { needDomain, seatDomain, type ForecastWeek } from "@komunigi_shift/forecast/forecast_week";
import { clickOn, defineShiftModels, isDisabled, Office, textOf } from "./office";

defineShiftModels();

const ENOUGH = { start: "2026-11-23", end: "2026-11-29", needed: 0, short: 0, free: 4 };
const SHORT = { start: "2026-11-30", end: "2026-12-06", needed: 3, short: 2, free: 0 };
const SUMMARY = ".o_komunigi_shift_forecast_summary";
const WEEK = ".o_komunigi_shift_week";

async function open(weeks: ForecastWeek[]): Promise<Office> {
    const office = await Office.open({}, { env: { config: { breadcrumbs: [{ name: "Weeks" }] } } });
    onRpc("shift.forecast", "get_forecast", () => weeks);
    await mountWithCleanup(Forecast, { props: { action: {} } });
    await animationFrame();
    return office;
}

describe("the forecast", () => {
    for (const [weeks, sentence] of [
        [[ENOUGH], "There are enough free seats for everyone who needs one."],
        [[{ ...SHORT, short: 1 }], "One shift is needed for which no seat is free in time."],
        [[ENOUGH, SHORT], "2 shifts are needed for which no seat is free in time."],
    ] as const) {
        test(sentence, async () => {
            await open([...weeks]);
            expect(textOf(SUMMARY)).toBe(sentence);
        });
    }

    test("says of each week what is needed, what finds no seat and what is free", async () => {
        await open([ENOUGH, SHORT]);
        expect(queryAllTexts(`${WEEK} th`)).toEqual(["Nov 23 – 29", "Nov 30 – Dec 6"]);
        expect(queryAllTexts(`${WEEK} .o_komunigi_shift_count`)).toEqual(["0", "3"]);
        expect(queryAllTexts(`${WEEK} .o_komunigi_shift_short`)).toEqual(["2 without a seat"]);
        expect(queryAllTexts(`${WEEK} .o_komunigi_shift_seats_of_week`)).toEqual(["4", "0"]);
        expect(isDisabled(`${WEEK}:first .o_komunigi_shift_needs`)).toBe(true);
        expect(isDisabled(`${WEEK}:last .o_komunigi_shift_seats_of_week`)).toBe(true);
    });

    test("each bar leads to its list", async () => {
        const office = await open([ENOUGH, SHORT]);
        await clickOn(`${WEEK}:last .o_komunigi_shift_needs`);
        await clickOn(`${WEEK}:first .o_komunigi_shift_seats_of_week`);
        const domains = office.actions.map(([action]) => (action as { domain: unknown }).domain);
        expect(domains).toEqual([needDomain(SHORT), seatDomain(ENOUGH)]);
    });
});
