// Generated from tests/hoot/komunigi_wallet/popups.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click, edit, press, queryAll, queryOne, queryText } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PayOutPopup } from "@komunigi_wallet/till/pay_out/pay_out_popup";
import { TopUpPopup } from "@komunigi_wallet/till/top_up/top_up_popup";
import { Till } from "./till";
definePosModels();
const part = (name) => `.o_komunigi_wallet_${name}`;
const CONFIRM = ".o_komunigi_wallet_confirm";
const COMMON = {
  settings: {
    label: "Member account",
    step: 0.01,
    coin: 0.01,
    quickAmounts: [10, 20],
    format: (amount) => `${amount.toFixed(2)} EUR`
  },
  customer: { id: 4, name: "Ada" },
  getPayload: (payload) => expect.step(payload),
  close: () => {
  }
};
async function type(selector, text) {
  await click(queryOne(selector));
  await edit(text);
  await animationFrame();
}
describe("TopUpPopup", () => {
  const NO_ORDER = {
    ...{ due: 0, goods: 0, walletPaid: 0, onCredit: 0, toppedUp: 0 },
    refundable: Infinity
  };
  async function mountPopup(most = Infinity, order = {}) {
    await Till.open(null);
    const props = { ...COMMON, balance: 3, order: { ...NO_ORDER, ...order }, most };
    await mountWithCleanup(TopUpPopup, { props });
  }
  test("one tap on a usual amount is enough", async () => {
    await mountPopup();
    await click(queryOne(".o_komunigi_wallet_quick button:contains(20.00 EUR)"));
    expect.verifySteps([20]);
  });
  test("any amount by the numpad", async () => {
    await mountPopup();
    expect(CONFIRM).not.toBeEnabled();
    for (const key of ["1", "2", ".", "5"]) {
      await click(queryOne(`.numpad button[value='${key}']`));
      await animationFrame();
    }
    expect(queryText(CONFIRM)).toBe("Top up 12.50 EUR");
    await click(queryOne(CONFIRM));
    expect.verifySteps([12.5]);
  });
  test("where cash is rounded, no amount that coins do not pay", async () => {
    await Till.open(null);
    const settings = { ...COMMON.settings, coin: 0.05 };
    const props = { ...COMMON, settings, balance: 3, order: NO_ORDER, most: 14.97 };
    await mountWithCleanup(TopUpPopup, { props });
    await edit("12.52");
    await animationFrame();
    expect(CONFIRM).not.toBeEnabled();
    expect(queryText(part("refusal"))).toMatch(/steps of 0.05 EUR/);
    await edit("15");
    await animationFrame();
    expect(queryText(part("refusal"))).toBe("At most 14.95 EUR.");
  });
  test("says what is to be paid and what the wallet will have", async () => {
    await mountPopup(Infinity, { due: 12.5, goods: 14, walletPaid: 1.5 });
    expect(queryText(part("to_pay"))).toBe("12.50 EUR");
    expect(queryText(".o_komunigi_wallet_quick button:contains(20.00 EUR)")).toMatch(/21.50/);
    await edit("7.30");
    await animationFrame();
    expect(queryText(part("projected"))).toBe("8.80 EUR");
    expect(queryText(part("to_pay"))).toBe("19.80 EUR");
    expect(queryAll(part("on_order"))).toHaveLength(0);
  });
  test("what is on the order already is replaced, or taken off", async () => {
    await mountPopup(Infinity, { due: 32.5, goods: 12.5, toppedUp: 20 });
    expect(queryText(part("on_order"))).toMatch(/20.00 EUR/);
    expect(queryText(part("to_pay"))).toBe("32.50 EUR");
    await edit("10");
    await animationFrame();
    expect(queryText(part("projected"))).toBe("13.00 EUR");
    expect(queryText(part("to_pay"))).toBe("22.50 EUR");
    await click(queryOne(part("take_off")));
    expect.verifySteps([0]);
  });
  test("no more than the limit", async () => {
    await mountPopup(15);
    expect(".o_komunigi_wallet_quick button:contains(10.00 EUR)").toBeEnabled();
    expect(".o_komunigi_wallet_quick button:contains(20.00 EUR)").not.toBeEnabled();
    await edit("15.01");
    await animationFrame();
    expect(CONFIRM).not.toBeEnabled();
    expect(queryText(".o_komunigi_wallet_refusal")).toBe("At most 15.00 EUR.");
  });
  test("any amount by the keyboard, ended by Enter", async () => {
    await mountPopup();
    expect("input").toBeFocused();
    await edit("7.30");
    await press("Enter");
    expect.verifySteps([7.3]);
  });
  for (const text of ["0", "-4", "abc"]) {
    test(`${text} is not an amount`, async () => {
      await mountPopup();
      await edit(text);
      await press("Enter");
      await animationFrame();
      expect(CONFIRM).not.toBeEnabled();
      expect.verifySteps([]);
    });
  }
});
describe("PayOutPopup", () => {
  async function mountPopup() {
    await Till.open(null);
    await mountWithCleanup(PayOutPopup, { props: { ...COMMON, most: 30 } });
  }
  const [amount, reason] = ["input[name=amount]", "input[name=reason]"];
  async function tap(selector) {
    await click(queryOne(selector));
    await animationFrame();
  }
  test("all of it, for a usual reason: three taps", async () => {
    await mountPopup();
    await tap(".o_komunigi_wallet_all:contains(30.00 EUR)");
    expect(CONFIRM).not.toBeEnabled();
    await tap(".o_komunigi_wallet_reason:contains(Leaves the coop)");
    expect(queryText(CONFIRM)).toBe("Pay out 30.00 EUR");
    await tap(CONFIRM);
    expect.verifySteps([{ amount: 30, reason: "Leaves the coop" }]);
  });
  test("a key after all of it begins another amount", async () => {
    await mountPopup();
    await tap(".o_komunigi_wallet_all");
    for (const key of ["1", "2", ".", "5"]) {
      await tap(`.numpad button[value='${key}']`);
    }
    expect(queryText(CONFIRM)).toBe("Pay out 12.50 EUR");
  });
  test("no more than the wallet has, and not without a reason", async () => {
    await mountPopup();
    await type(amount, "40");
    await type(reason, "Moves to Ostend");
    expect(CONFIRM).not.toBeEnabled();
    expect(queryText(".o_komunigi_wallet_refusal")).toBe("At most 30.00 EUR.");
    await type(amount, "12.505");
    expect(queryText(".o_komunigi_wallet_refusal")).toMatch(/in steps of 0.01 EUR/);
    await type(amount, "12.50");
    await type(reason, " ");
    expect(CONFIRM).not.toBeEnabled();
    await type(reason, "Moves to Ostend");
    await press("Enter");
    expect.verifySteps([{ amount: 12.5, reason: "Moves to Ostend" }]);
  });
});
