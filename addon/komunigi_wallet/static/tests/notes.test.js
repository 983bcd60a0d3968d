// Generated from tests/hoot/komunigi_wallet/notes.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAllTexts, queryText } from "@odoo/hoot-dom";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PartnerLine } from "@point_of_sale/app/screens/partner_list/partner_line/partner_line";
import { SelectPartnerButton } from "@point_of_sale/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button";
import { topUpAmount, topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { shown, Till } from "./till";
definePosModels();
const BLOCKED = { balance: -4, blocked: true, blocked_reason: "Card lost" };
const DUPONTS = { wallet_partner_id: 99, holder: "Dupont" };
const [BALANCE, HOLDER] = [".o_komunigi_wallet_balance", ".o_komunigi_wallet_holder"];
const notes = () => queryAllTexts(".o_komunigi_wallet_notes .badge");
async function household() {
  const till = await Till.open({ ...BLOCKED, ...DUPONTS });
  patchWithCleanup(till.wallet.balances, { doubt() {
  } });
  await till.wallet.balances.refresh([till.ada]);
  return till;
}
async function mountLine({ ada }) {
  const none = () => {
  };
  await mountWithCleanup(PartnerLine, {
    props: {
      ...{ partner: ada, isSelected: false, isBalanceDisplayed: true, close: none },
      ...{ onClickEdit: none, onClickUnselect: none },
      ...{ onClickPartner: none, onClickOrders: none }
    }
  });
}
test("the list says whose wallet it is, what it has, and what is the matter with it", async () => {
  await mountLine(await household());
  expect(notes()).toEqual(["Blocked: Card lost", "Below zero"]);
  expect(queryText(HOLDER)).toBe("Member account: Dupont");
  expect(queryText(BALANCE)).toBe(shown("-4.00"));
  expect(`${BALANCE}.opacity-75`).toHaveCount(0);
});
test("an empty wallet is paler in the list: there is none to look for", async () => {
  const till = await Till.open({ balance: 0 });
  await till.wallet.balances.refresh([till.ada]);
  await mountLine(till);
  expect(`${BALANCE}.opacity-75`).toHaveText(shown("0.00"));
});
test("the list says nothing where the wallet is off", async () => {
  const till = await Till.open(null, { payment_method_ids: [1] });
  till.ada.customer_wallet_holder = "Dupont";
  await mountLine(till);
  expect(HOLDER).toHaveCount(0);
});
test("so does the customer's button, in short", async () => {
  const { ada } = await household();
  await mountWithCleanup(SelectPartnerButton, { props: { partner: ada } });
  expect(notes()).toEqual(["Blocked", "Below zero"]);
  expect(queryText(HOLDER)).toBe("Dupont");
  expect(queryText(BALANCE)).toBe(shown("-4.00"));
});
test("a household that is renamed has its new name at once", async () => {
  const till = await household();
  const { balances, settings } = till.wallet;
  await mountWithCleanup(SelectPartnerButton, { props: { partner: till.ada } });
  balances.receive(till.push(4, { wallet_partner_id: 99, holder: "Lambert" }));
  await animationFrame();
  expect(queryText(HOLDER)).toBe("Lambert");
  expect(settings.titleOf(till.ada)).toBe("Member account: Lambert");
  balances.receive(till.push(4, { wallet_partner_id: 98, holder: "Martin" }));
  expect(settings.titleOf(till.ada)).toBe("Member account: Lambert");
});
describe("money for a blocked wallet", () => {
  for (const [answer, expected] of [
    ["yes", [20]],
    ["no", []]
  ]) {
    test(`is asked about first: ${answer}`, async () => {
      const till = await Till.open(BLOCKED);
      const order = await till.order({});
      patchWithCleanup(till.pos.dialog, {
        add: (_component, opened, { onClose }) => {
          opened.getPayload?.(20);
          void (answer === "yes" ? opened.confirm?.() : onClose());
          return () => {
          };
        }
      });
      await till.wallet.topUp(order);
      expect(topUpLines(order).map(topUpAmount)).toEqual([...expected]);
      const other = await till.order({ topUp: 20 });
      await till.wallet.customerChosen(other);
      expect(topUpLines(other).map(topUpAmount)).toEqual([...expected]);
    });
  }
});
