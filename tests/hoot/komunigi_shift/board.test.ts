import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, press, queryAllTexts } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { Board } from "@komunigi_shift/board/board";
import type { BoardShift } from "@komunigi_shift/board/board_data";
import { answer, registered } from "./answers";
import { seat, shift, worker } from "./boards";
import { clickOn, defineShiftModels, expectCount, Office, textOf } from "./office";

defineShiftModels();

const DAY = "2026-11-24";
const BOB = seat("", { worker: worker("Bob", { status_id: 4, state: "in_alert" }) });
const CARDS = [
    shift([seat("Ada"), BOB, seat()], { name: "Till" }),
    shift([seat("Cleo", { state: "done" })], { name: "Stock", started: true }),
    shift([seat()], { name: "Door", start: "14:00", task: "Door", task_id: 2 }),
];

/** The board of a day, on which the server answers with these shifts. */
async function open(
    shifts: () => BoardShift[] | Promise<never>,
    { isManagement = true, methods = {} } = {},
): Promise<Office> {
    const env = { config: { breadcrumbs: [{ name: "Planning" }] } };
    const office = await Office.open(methods, { isManagement, env });
    onRpc("shift.shift", "get_board", async ({ args }) => {
        office.calls.push(["shift.shift", "get_board", ...args]);
        const found = await shifts();
        return { first_day: DAY, today: DAY, shifts: found.map((one) => ({ ...one, day: DAY })) };
    });
    const shown = { span: "day", day: DAY, tasks: [], withGaps: false };
    await mountWithCleanup(Board, { props: { action: {}, state: { shown } } });
    await animationFrame();
    return office;
}

describe("the planning board", () => {
    test("says who is on a shift, what the office has to know of them, and what is free", async () => {
        await open(() => CARDS);
        expect(queryAllTexts(".o_komunigi_shift_card", { inline: true })).toEqual([
            "09:00–12:00 Till 2 / 3 2 of 3 seats taken Ada Bob , In alert 1 free seat",
            "09:00–12:00 Till Stock 1 / 1 1 of 1 seats taken Cleo , Present",
            "14:00–12:00 Door 0 / 1 0 of 1 seats taken 1 free seat",
        ]);
        await clickOn(".o_komunigi_shift_with_gaps");
        expectCount(".o_komunigi_shift_card", 2);
        await clickOn(".o_komunigi_shift_task_filter:contains(Door)");
        expectCount(".o_komunigi_shift_card", 1);
    });

    test("filters that leave nothing are taken back; nothing planned leads to the wizard", async () => {
        let shifts = [CARDS[1]];
        const office = await open(() => shifts);
        await clickOn(".o_komunigi_shift_with_gaps");
        await clickOn(".o_komunigi_shift_show_all");
        expectCount(".o_komunigi_shift_card", 1);
        shifts = [];
        await clickOn(".o_komunigi_shift_next");
        expect(office.calls.at(-1)).toEqual(["shift.shift", "get_board", "2026-11-25", 1]);
        await clickOn(".o_komunigi_shift_generate");
        expect(office.actions[0][0]).toBe("komunigi_shift.shift_generate_action");
    });

    test("who only enters attendance is not led to the wizard", async () => {
        await open(() => [], { isManagement: false });
        expectCount(".o_komunigi_shift_board_empty", 1);
        expectCount(".o_komunigi_shift_generate", 0);
    });

    test("says that it could not be read, and tries again", async () => {
        let isDown = true;
        await open(() => {
            if (isDown) {
                throw new Error("down");
            }
            return CARDS;
        });
        expect(textOf(".alert-danger")).toMatch("The planning could not be read.");
        isDown = false;
        await clickOn(".o_komunigi_shift_retry");
        expectCount(".alert-danger", 0);
        expectCount(".o_komunigi_shift_card", 3);
    });

    test("what only the management passes over is refused to others, before anything is done", async () => {
        const refused = "Door is too late to prevent the alert of Ada.";
        const preview = { before: registered(), after: answer(), frees: [], refused };
        const office = await open(() => CARDS, {
            isManagement: false,
            methods: { preview_alert: () => ({ ...preview, asks: ["too_late"] }) },
        });
        await clickOn(".o_komunigi_shift_name:contains(Ada)");
        await clickOn(".o_komunigi_shift_menu_move");
        expectCount(".o_komunigi_shift_target", 1);
        await press("Enter");
        await animationFrame();
        await animationFrame();
        expect(textOf(".o_notification")).toMatch(refused);
        expect(office.methods).toEqual(["get_board", "preview_alert"]);
    });
});
