import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { mountView, pagerNext } from "@web/../tests/web_test_helpers";
import type { AlertAnswer } from "@komunigi_shift/alert_answer/alert_answer";
import { answer } from "./answers";
import { change, defineShiftModels, Office, STATUS, textOf } from "./office";

defineShiftModels();

const [ADA, BOB] = [3, 4];
const SUMMARY = ".o_komunigi_shift_alert_summary";
const BADGE = `<field name="alert_registration_state" widget="komunigi_shift_alert_badge"/>`;

/** An answer that comes when the test lets it. */
class Late {
    come!: (of: AlertAnswer) => void;
    readonly answer = new Promise<AlertAnswer>((resolve) => (this.come = resolve));
}

/** The form of Ada, from which the pager leads to Bob, on a server that answers of both. */
async function openForm(answerOf: (id: number) => AlertAnswer | Promise<AlertAnswer>) {
    await Office.open({ get_alert_answer: ([id]: number[]) => answerOf(id) });
    const arch = `<form>${BADGE}</form>`;
    await mountView({ type: "form", resModel: STATUS, resId: ADA, resIds: [ADA, BOB], arch });
}

function inDays(days_left: number): AlertAnswer {
    return answer({ days_left });
}

describe("AlertSummary", () => {
    test("is of the worker on the form, whichever answer comes last", async () => {
        const late = new Late();
        const answersOfAda = [inDays(21), late.answer];
        await openForm((id) => (id === ADA ? answersOfAda.shift()! : inDays(7)));
        await change([ADA], { sr: 1 });
        await pagerNext();
        await animationFrame();
        expect(textOf(SUMMARY)).toMatch("in 7 days");
        late.come(inDays(20));
        await animationFrame();
        expect(textOf(SUMMARY)).toMatch("in 7 days");
    });

    test("of two answers of a worker, shows the one that was asked for last", async () => {
        const late = new Late();
        const answers = [inDays(21), late.answer, inDays(19)];
        await openForm(() => answers.shift()!);
        await change([ADA], { sr: 1 });
        await change([ADA], { sr: 2 });
        late.come(inDays(20));
        await animationFrame();
        expect(textOf(SUMMARY)).toMatch("in 19 days");
    });
});
