import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, press, queryAllTexts } from "@odoo/hoot-dom";
import { answer, registered } from "./answers";
import { CARDS, openBoard } from "./board_screen";
import { clickOn, defineShiftModels, expectCount, textOf } from "./office";

defineShiftModels();

describe("the planning board", () => {
    test("says who is on a shift, what the office has to know of them, and what is free", async () => {
        await openBoard(() => CARDS);
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
        const office = await openBoard(() => shifts);
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
        await openBoard(() => [], { isManagement: false });
        expectCount(".o_komunigi_shift_board_empty", 1);
        expectCount(".o_komunigi_shift_generate", 0);
    });

    test("says that it could not be read, and tries again", async () => {
        let isDown = true;
        await openBoard(() => {
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
        const office = await openBoard(() => CARDS, {
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
