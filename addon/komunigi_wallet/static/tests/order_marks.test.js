// Generated from tests/hoot/komunigi_wallet/order_marks.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAllTexts, queryOne, queryText } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { OrderTabs } from "@point_of_sale/app/components/order_tabs/order_tabs";
import { Chrome } from "@point_of_sale/app/pos_app";
import { TicketScreen } from "@point_of_sale/app/screens/ticket_screen/ticket_screen";
import { shown, Till } from "./till";
definePosModels();
const MARK = ".o_komunigi_wallet_mark";
const NOTICE = ".o_komunigi_wallet_fate";
async function tillWith(fate) {
  const till = await Till.open({ balance: 20 });
  const order = await till.order({ goods: 12.5 });
  till.pay(order, "wallet", 12.5);
  order.uiState.customerWalletUnanswered = fate;
  const other = await till.order({ goods: 3 });
  return { till, order, other };
}
describe("an order whose answer was lost", () => {
  test("has a mark among the tabs of open orders", async () => {
    const { order, other } = await tillWith(true);
    await mountWithCleanup(OrderTabs, { props: { orders: [order, other] } });
    const marked = queryAllTexts(`.floating-order-container:has(${MARK})`);
    expect(marked).toEqual([order.getName()]);
  });
  test("has a mark in the list of orders", async () => {
    const { order } = await tillWith(true);
    onRpc("pos.config", "read_config_open_orders", () => ({}));
    await mountWithCleanup(TicketScreen, { props: {} });
    await animationFrame();
    expect(queryAllTexts(`.order-row .fw-bolder:has(${MARK})`)).toEqual([order.getName()]);
  });
});
test("one that is on its way has none: that takes a moment at every order", async () => {
  const { order, other } = await tillWith("sent");
  await mountWithCleanup(OrderTabs, { props: { orders: [order, other] } });
  expect(MARK).toHaveCount(0);
});
for (const [fate, words, button] of [
  ["paid", "Paid, print the receipt", "Show the receipt"],
  ["unpaid", "Not paid", "Open the order"]
]) {
  test(`how it ended is told on every screen: ${fate}`, async () => {
    const { till, order } = await tillWith(fate);
    await mountWithCleanup(Chrome, { props: { disableLoader: () => {
    } } });
    expect(queryText(`${NOTICE} b`)).toBe("Ada");
    expect(queryAllTexts(`${NOTICE} span`)).toEqual([shown("12.50"), words]);
    expect(queryText(`${NOTICE} button`)).toBe(button);
    await click(queryOne(`${NOTICE} button`));
    await animationFrame();
    expect(till.pos.getOrder()?.uuid).toBe(order.uuid);
  });
}
