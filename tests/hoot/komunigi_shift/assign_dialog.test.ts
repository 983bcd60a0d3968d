import { describe, expect, test } from "@odoo/hoot";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { answer, inAlert, registered } from "./answers";
import { CARDS, openBoard } from "./board_screen";
import { BOB } from "./found_worker";
import { clickOn, defineShiftModels, expectCount, isDisabled, STATUS, textOf } from "./office";

defineShiftModels();

const DOOR = CARDS[2];
const [{ shift_id: SEAT }] = DOOR.seats;
const DIALOG = ".o_komunigi_shift_assign";
const BOOK = ".o_komunigi_shift_book";
const TOO_LATE = {
    ...{ before: inAlert(), after: inAlert(), frees: [] },
    ...{ refused: "Door is too late to prevent the alert of Bob.", asks: ["too_late"] },
};

/** Opens the dialog from the free seat of the board's shift Door. */
async function open(methods: object = {}, isManagement = true) {
    const office = await openBoard(() => [DOOR], {
        isManagement,
        methods: {
            search_read: () => [BOB],
            preview_alert: () => ({ before: inAlert(), after: registered(), frees: [] }),
            book_seat: () => ({ ...registered(), shift_id: SEAT }),
            ...methods,
        },
    });
    await clickOn(".o_komunigi_shift_free");
    await clickOn(`${DIALOG} .o_komunigi_shift_found_worker:contains(Bob) input`);
    return office;
}

describe("AssignDialog", () => {
    test("says for which shift, and what the answer becomes, before it books", async () => {
        const office = await open();
        expect(textOf(`${DIALOG} .modal-title`)).toBe(
            "Tue 24 Nov, 14:00–12:00, Door: who takes a seat?",
        );
        expect(textOf(".o_komunigi_shift_assign_preview")).toMatch(/^In alert.* Yes/);
        await clickOn(BOOK);
        expectCount(DIALOG, 0);
        expect(office.calls).toInclude([STATUS, "book_seat", [BOB.id], SEAT]);
        expect(textOf(".o_notification")).toMatch(/Bob is booked/);
    });

    test("what is booked is undone in one tap", async () => {
        const office = await open({ cancel_seat: () => answer() });
        await clickOn(BOOK);
        await clickOn(".o_notification button:contains(Undo)");
        expect(office.calls).toInclude([STATUS, "cancel_seat", [BOB.id], SEAT]);
    });

    test("the management passes over a soft rule, once it is told", async () => {
        const office = await open({ preview_alert: () => TOO_LATE });
        expect(textOf(`${DIALOG} [role=alert]`)).toBe(TOO_LATE.refused);
        expect(textOf(BOOK)).toBe("Book anyway");
        await clickOn(BOOK);
        expect(office.calls).toInclude([STATUS, "book_seat", [BOB.id], SEAT, ["too_late"]]);
    });

    test("others are told that they cannot", async () => {
        await open({ preview_alert: () => TOO_LATE }, false);
        expect(textOf(`${DIALOG} [role=alert]`)).toMatch(/Only the management may book it/);
        expect(isDisabled(BOOK)).toBe(true);
    });

    test("what finds no connection is booked by another click, once it is back", async () => {
        const office = await open();
        await office.withoutConnection(() => clickOn(BOOK));
        expect(office.methods).not.toInclude("book_seat");
        await clickOn(BOOK);
        expect(office.methods).toInclude("book_seat");
        expectCount(DIALOG, 0);
    });

    test("a seat just taken: the server's words, and one can choose again", async () => {
        await open({
            book_seat: () => {
                throw makeServerError({ message: "This seat has just been taken." });
            },
        });
        await clickOn(BOOK);
        expect(textOf(`${DIALOG} [role=alert]`)).toBe("This seat has just been taken.");
        expect(textOf(".o_komunigi_shift_assign_preview")).toMatch(/Choose a worker/);
    });
});
