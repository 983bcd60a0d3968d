// Generated from tests/hoot/komunigi_shift/alert_summary.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { mountView, pagerNext } from "@web/../tests/web_test_helpers";
import { answer } from "./answers";
import { change, defineShiftModels, Office, STATUS, textOf } from "./office";
defineShiftModels();
const [ADA, BOB] = [3, 4];
const SUMMARY = ".o_komunigi_shift_alert_summary";
const BADGE = `<field name="alert_registration_state" widget="komunigi_shift_alert_badge"/>`;
class Late {
  come;
  answer = new Promise((resolve) => this.come = resolve);
}
async function openForm(answerOf) {
  await Office.open({ get_alert_answer: ([id]) => answerOf(id) });
  const arch = `<form>${BADGE}</form>`;
  await mountView({ type: "form", resModel: STATUS, resId: ADA, resIds: [ADA, BOB], arch });
}
function inDays(days_left) {
  return answer({ days_left });
}
describe("AlertSummary", () => {
  test("is of the worker on the form, whichever answer comes last", async () => {
    const late = new Late();
    const answersOfAda = [inDays(21), late.answer];
    await openForm((id) => id === ADA ? answersOfAda.shift() : inDays(7));
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
    await openForm(() => answers.shift());
    await change([ADA], { sr: 1 });
    await change([ADA], { sr: 2 });
    late.come(inDays(20));
    await animationFrame();
    expect(textOf(SUMMARY)).toMatch("in 19 days");
  });
});
