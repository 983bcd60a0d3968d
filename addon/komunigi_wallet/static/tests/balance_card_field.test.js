// Generated from tests/hoot/komunigi_wallet/balance_card_field.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAttribute, queryText } from "@odoo/hoot-dom";
import { contains, mountView, onRpc, pagerNext } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ADA, Till } from "./till";
definePosModels();
const CARD = {
  label: "Compte membre",
  balance: 7.5,
  balance_text: "7,50 \u20AC",
  as_of: "23/11/2026 14:32",
  months: [
    { name: "octobre 2026", balance: 0, text: "0,00 \u20AC" },
    { name: "novembre 2026", balance: 7.5, text: "7,50 \u20AC" }
  ],
  last: { date: "22/11/2026", kind: "Payment", amount: "-12,50 \u20AC", reference: "Order 12" }
};
const BEA = 3;
const SECTION = ".o_komunigi_wallet_card";
async function openForm(card, resId) {
  await serve(() => card);
  await showForm(resId);
}
async function serve(cardOf) {
  await Till.open(null);
  onRpc("res.partner", "get_customer_wallet_card", ({ args }) => {
    expect.step(args);
    return cardOf(args[0]);
  });
}
async function showForm(resId, others = []) {
  await mountView({
    type: "form",
    resModel: "res.partner",
    resId,
    resIds: resId ? [resId, ...others] : void 0,
    arch: `<form>
            <button type="object" name="act" string="Act"/>
            <field name="customer_wallet_balance" widget="komunigi_wallet_balance_card"/>
        </form>`
  });
}
describe("BalanceCardField", () => {
  test("says amount, time, trend and last movement in the coop's own word", async () => {
    await openForm(CARD, ADA);
    expect.verifySteps([[ADA]]);
    const text = queryText(SECTION);
    for (const part of ["Compte membre", "7,50 \u20AC", "As of 23/11/2026 14:32", "-12,50 \u20AC"]) {
      expect(text).toInclude(part);
    }
    const sentence = "From 0,00 \u20AC in octobre 2026 to 7,50 \u20AC now";
    expect(`${SECTION} svg`).toHaveAttribute("aria-label", sentence);
    expect(queryAttribute(`${SECTION} polyline`, "points")).toBe("2,38 158,2");
    expect(`${SECTION} .text-danger`).toHaveCount(0);
  });
  test("a balance below zero stands out", async () => {
    await openForm({ ...CARD, balance: -3, balance_text: "-3,00 \u20AC" }, ADA);
    expect(`${SECTION} .text-danger`).toHaveText("-3,00 \u20AC");
    expect.verifySteps([[ADA]]);
  });
  test("a wallet that never moved says so", async () => {
    await openForm({ ...CARD, last: false }, ADA);
    expect(queryText(SECTION)).toInclude("No movements yet.");
    expect.verifySteps([[ADA]]);
  });
  test("shows nothing where the wallet is off", async () => {
    await openForm(false, ADA);
    expect(SECTION).toHaveCount(0);
    expect.verifySteps([[ADA]]);
  });
  test("is of the customer on the form, whichever answer comes last", async () => {
    let comeLate;
    const late = new Promise((resolve) => comeLate = resolve);
    const answersOfAda = [CARD, late];
    const ofBea = { ...CARD, balance_text: "of Bea" };
    await serve((id) => id === ADA ? answersOfAda.shift() : ofBea);
    await showForm(ADA, [BEA]);
    onRpc("res.partner", "act", () => false);
    await contains("button[name=act]").click();
    await pagerNext();
    await animationFrame();
    comeLate({ ...CARD, balance_text: "of Ada, late" });
    await animationFrame();
    expect(queryText(SECTION)).toInclude("of Bea");
    expect.verifySteps([[ADA], [ADA], [BEA]]);
  });
  test("asks nothing for a new customer", async () => {
    await openForm(CARD);
    expect(SECTION).toHaveCount(0);
    expect.verifySteps([]);
  });
});
