import { describe, expect, test } from "@jest/globals";
import {
    fateByState,
    isLost,
    isRefusal,
    isToTell,
    locksPayments,
    type Fate,
} from "@komunigi_wallet/till/rules/fate";

describe("the fate of an order that was sent", () => {
    test.each<[Fate | undefined, boolean, boolean, boolean]>([
        [undefined, false, false, false],
        ["sent", true, false, false],
        [true, true, true, false],
        ["paid", true, false, true],
        ["unpaid", false, false, true],
    ])("%j: locked %j, lost %j, to tell %j", (fate, locked, lost, toTell) => {
        expect([locksPayments(fate), isLost(fate), isToTell(fate)]).toEqual([locked, lost, toTell]);
    });

    test.each([
        [undefined, "unpaid"],
        ["draft", "unpaid"],
        ["cancel", "unpaid"],
        ["paid", "paid"],
        ["done", "paid"],
    ])("the server has it as %j: %j", (state, fate) => {
        expect(fateByState(state)).toBe(fate);
    });

    test.each([
        ["odoo.exceptions.UserError", true],
        ["odoo.http.SessionExpiredException", true],
        ["werkzeug.exceptions.Forbidden", true],
        ["psycopg2.OperationalError", false],
        ["builtins.OSError", false],
        ["not_odoo.Error", false],
        [null, false],
    ])("an error of %j is the word of the server that nothing was recorded: %j", (name, is) => {
        expect(isRefusal(name)).toBe(is);
    });
});
