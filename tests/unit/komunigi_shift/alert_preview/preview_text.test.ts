import { describe, expect, test } from "@jest/globals";
import { user } from "@web/core/user";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import type { Preview } from "@komunigi_shift/alert_answer/alert_calls";
import { dateChangeText, isWorse } from "@komunigi_shift/alert_preview/preview_text";
import { answer, inAlert, registered } from "../../../hoot/komunigi_shift/answers";

const moved = answer({ alert_date: "2025-03-26" });
const none = answer({ state: "not_applicable", alert_date: null });

function preview(before: AlertAnswer, after: AlertAnswer): Preview {
    return { before, after, frees: [] };
}

test("a sentence that ends in a month cut short ends in one stop", () => {
    user.lang = "fr-BE";
    expect(dateChangeText(preview(answer(), registered()))).toBe(
        "The alert date stays 26\u00a0févr.",
    );
    user.lang = "en-GB";
});

describe("dateChangeText", () => {
    test.each([
        ["stays", answer(), registered(), "The alert date stays 26\u00a0Feb."],
        ["moves", answer(), moved, "The alert date moves from 26\u00a0Feb to 26\u00a0Mar."],
        ["goes", answer(), none, "There is no alert date any more."],
        ["comes", none, answer(), "The alert date becomes 26\u00a0Feb."],
        ["none at all", none, none, ""],
        ["deadline stays", inAlert(), inAlert({ booked: 2 }), "The deadline stays 26\u00a0Feb."],
        [
            "deadline moves",
            inAlert(),
            inAlert({ deadline: "2025-03-05" }),
            "The deadline moves from 26\u00a0Feb to 5\u00a0Mar.",
        ],
    ])("%s", (_name, before, after, text) => {
        expect(dateChangeText(preview(before, after))).toBe(text);
    });
});

describe("isWorse", () => {
    test.each([
        ["from yes to no", registered(), answer(), true],
        ["from no to yes", answer(), registered(), false],
        ["no as before", answer(), moved, false],
        ["one booking less in alert", inAlert(), inAlert({ booked: 0 }), true],
        ["one more in alert", inAlert(), inAlert({ booked: 2 }), false],
        ["as many booked, more needed", inAlert(), inAlert({ needed: 3 }), true],
        ["more than needed, one less", inAlert({ booked: 3 }), inAlert({ booked: 2 }), false],
    ])("%s", (_name, before, after, worse) => {
        expect(isWorse(preview(before, after))).toBe(worse);
    });
});
