import { describe, expect, test } from "@odoo/hoot";
import { CancelDialog } from "@komunigi_shift/alert_cancel/cancel_dialog";
import { answer, BOOKED, registered } from "./answers";
import { clickOn, defineShiftModels, expectCount, Office, STATUS, textOf } from "./office";

defineShiftModels();

async function open() {
    const office = await Office.open({
        preview_alert: () => ({ before: registered(), after: answer(), frees: [] }),
        cancel_seat: () => answer(),
        get_alert_answer: () => answer(),
        get_free_seats_before_alert: () => [],
        get_later_seats: () => [],
    });
    await office.show(CancelDialog, { answer: registered(), shift: BOOKED });
    return office;
}

describe("CancelDialog", () => {
    test("says what becomes of the answer before anything is done", async () => {
        const office = await open();
        const text = textOf(".o_dialog main");
        expect(text).toMatch("Give back the seat of 20 Feb at 09:00, Till?");
        expect(text).toMatch(/Yes No The alert date stays 26 Feb\./);
        expectCount(".o_komunigi_shift_alert_preview .text-danger", 1);
        expect(office.methods).toEqual(["preview_alert"]);
    });

    test("gives the seat back", async () => {
        const office = await open();
        await clickOn(".o_komunigi_shift_give_back");
        expect(office.calls.at(-1)).toEqual([STATUS, "cancel_seat", [3], 11]);
        expect(office.announced).toEqual([answer()]);
        expectCount(".o_dialog", 0);
    });

    test("offers another seat in its place, by the answer as it is then", async () => {
        await open();
        await clickOn(".o_komunigi_shift_replace");
        expectCount(".o_dialog", 1);
        expect(textOf(".o_komunigi_shift_no_seat p:first-child")).toBe(
            "There is no free seat before 26 Feb.",
        );
    });

    test("keeps it", async () => {
        const office = await open();
        await clickOn(".o_dialog footer .btn:contains(Keep it)");
        expect(office.methods).toEqual(["preview_alert"]);
        expectCount(".o_dialog", 0);
    });
});
