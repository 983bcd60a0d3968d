/** What is changed on the planning board, and asked first where an answer gets worse. */
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, press, queryAllTexts, queryFirst } from "@odoo/hoot-dom";
import { answer, registered } from "./answers";
import { CARDS, openBoard } from "./board_screen";
import { clickOn, defineShiftModels, expectCount, STATUS, textOf } from "./office";

defineShiftModels();

const [TILL, , DOOR] = CARDS;
const [ADA] = TILL.seats;
const CHANGE = ".o_komunigi_shift_change";
const FREE = ".o_komunigi_shift_menu_free";
const WORSE = { before: registered(), after: answer(), frees: [] };
const NO_WORSE = { before: registered(), after: registered(), frees: [] };

/** The menu of Ada's name on the board. */
async function openMenu(methods: object) {
    const office = await openBoard(() => CARDS, { methods });
    await clickOn(".o_komunigi_shift_name:contains(Ada)");
    return office;
}

describe("a seat that is given back on the board", () => {
    test("is asked about first where the answer gets worse", async () => {
        const office = await openMenu({ preview_alert: () => WORSE, cancel_seat: () => answer() });
        await clickOn(FREE);
        expect(textOf(`${CHANGE} .modal-title`)).toBe("Give back the seat of Ada?");
        expect(textOf(`${CHANGE} main`)).toMatch(/Yes No The alert date stays 26 Feb/);
        await clickOn(`${CHANGE} .btn:contains(Keep it as it is)`);
        expect(office.methods).not.toInclude("cancel_seat");
        await clickOn(".o_komunigi_shift_name:contains(Ada)");
        await clickOn(FREE);
        await clickOn(".o_komunigi_shift_confirm");
        expect(office.calls).toInclude([STATUS, "cancel_seat", [3], ADA.shift_id]);
        expect(textOf(".o_notification")).toMatch("Ada: seat given back");
    });

    test("is given back at once where it does not", async () => {
        const office = await openMenu({
            preview_alert: () => NO_WORSE,
            cancel_seat: () => registered(),
        });
        await clickOn(FREE);
        expectCount(CHANGE, 0);
        expect(office.methods).toInclude("cancel_seat");
    });
});

test("a free seat that is tapped twice is asked about once", async () => {
    await openBoard(() => CARDS, { methods: { search_read: () => [] } });
    const button = queryFirst(".o_komunigi_shift_free") as HTMLButtonElement;
    button.click();
    button.click();
    await animationFrame();
    await animationFrame();
    expectCount(".o_dialog", 1);
});

test("an undo that finds no connection is there once it is back", async () => {
    const office = await openMenu({
        preview_alert: () => NO_WORSE,
        cancel_seat: () => registered(),
        book_seat: () => ({ ...registered(), shift_id: ADA.shift_id }),
    });
    const undo = async () => {
        await press("Control+z");
        await animationFrame();
        await animationFrame();
    };
    await clickOn(FREE);
    await office.withoutConnection(undo);
    await undo();
    expect(office.calls).toInclude([STATUS, "book_seat", [3], ADA.shift_id]);
    expectCount(".o_notification:contains(Undone: Ada)", 1);
});

test("a worker is moved to another shift by the keys, and back by one", async () => {
    const office = await openMenu({
        preview_alert: () => NO_WORSE,
        move_seat: () => ({ ...registered(), shift_id: DOOR.seats[0].shift_id }),
    });
    await clickOn(".o_komunigi_shift_menu_move");
    await press("Enter");
    await animationFrame();
    await animationFrame();
    const [from, to] = [ADA.shift_id, DOOR.seats[0].shift_id];
    expect(office.calls).toInclude([STATUS, "move_seat", [3], from, to]);
    expect(textOf(".o_notification")).toMatch("Ada is moved");
    await press("Control+z");
    await animationFrame();
    await animationFrame();
    expect(office.calls).toInclude([STATUS, "move_seat", [3], to, from]);
});

test("the shifts that are shown are printed as a sheet for the door", async () => {
    const office = await openBoard(() => [DOOR]);
    await clickOn(".o_komunigi_shift_print");
    await clickOn(".o_komunigi_shift_print_day");
    const [[action, { additionalContext }]] = office.actions;
    expect(action).toBe("komunigi_shift.report_day_sheet");
    expect(additionalContext).toEqual({ active_ids: DOOR.seats.map((one) => one.shift_id) });
});

test("the keys are told where one asks for them", async () => {
    await openBoard(() => CARDS);
    await clickOn(".o_komunigi_shift_keys");
    expect(queryAllTexts(".o_komunigi_shift_keys_list dt", { inline: true })).toEqual(
        "←↑→↓|Enter|Space|Del|Esc|Ctrl+Z".split("|"),
    );
});
