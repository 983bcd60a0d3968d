import { expect, test } from "@odoo/hoot";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { defineShiftModels, expectCount, Office, textOf } from "@komunigi_shift/../tests/office";
import { sheet, sheetSeat } from "@komunigi_shift/../tests/sheets";
import { AttendanceSeat } from "@komunigi_shift/attendance_day/attendance_seat";

defineShiftModels();

const SEAT = ".o_komunigi_shift_sheet_seat";
const NAME = `${SEAT} .o_komunigi_shift_sheet_name`;
const ARRIVAL = ".o_komunigi_shift_welcome_arrival";

/** As somebody could write it: markup, quotes, and a mark that turns what follows it. */
const HOSTILE = `<img src="x" onerror="window.hostile=1">"'&lt;\u202e end`;

for (const [who, arrived, words] of [
    ["who has checked in", "08:52", ["Checked in at 08:52"]],
    ["who has not", "", []],
    ["whatever is written there", HOSTILE, [`Checked in at ${HOSTILE}`]],
] as const) {
    test(`the attendance sheet says when they came: ${who}`, async () => {
        await Office.open();
        const none = () => {};
        await mountWithCleanup(AttendanceSeat, {
            props: {
                ...{ seat: { ...sheetSeat(21, HOSTILE), arrived }, stateNames: sheet().states },
                ...{ isStarted: true, isBusy: false, enter: none, undo: none, open: none },
            },
        });
        expectCount(ARRIVAL, words.length);
        words.forEach((text) => expect(textOf(ARRIVAL)).toBe(text));
        expect(textOf(NAME)).toBe(HOSTILE);
        expectCount(`${SEAT} img`, 0);
        expect("hostile" in window).toBe(false);
    });
}
