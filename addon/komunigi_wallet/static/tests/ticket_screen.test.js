// Generated from tests/hoot/komunigi_wallet/ticket_screen.test.ts by build.mjs: edit the source.
import { describe, expect, runAllTimers, test } from "@odoo/hoot";
import { animationFrame, click, press, queryOne } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { TicketScreen } from "@point_of_sale/app/screens/ticket_screen/ticket_screen";
import { amounts, Till } from "./till";
definePosModels();
async function refund(lines, method, balance, chosen = "") {
  const till = await Till.open({ balance });
  onRpc("pos.config", "read_config_open_orders", () => ({}));
  onRpc("pos.order", "search_paid_order_ids", () => ({ ordersInfo: [], totalCount: 0 }));
  const order = await till.order(lines);
  till.pay(order, method, order.totalDue);
  order.state = "paid";
  await mountWithCleanup(TicketScreen, { props: { stateOverride: { filter: "SYNCED" } } });
  await animationFrame();
  await click(queryOne(".order-row"));
  await animationFrame();
  if (chosen) {
    await click(queryOne(chosen));
    await press("1");
    await runAllTimers();
  }
  await click(queryOne(".pay-order-button"));
  await animationFrame();
  await animationFrame();
  return { till, order };
}
describe("a refund from the list of orders", () => {
  test("gives back to the wallet what the wallet paid", async () => {
    const { till, order } = await refund({ goods: 12.5 }, "wallet", 0);
    const given = till.pos.getOrder();
    expect(given.lines[0].refunded_orderline_id?.uuid).toBe(order.lines[0].uuid);
    expect(amounts(given)).toEqual([-12.5]);
    expect(till.pages).toEqual(["PaymentScreen"]);
  });
  test("of a top-up that is spent is refused before it begins", async () => {
    const { till, order } = await refund({ topUp: 20 }, "cash", 0);
    expect(till.dialogs[0].title).toBe("Not enough on Member account");
    expect([till.pages, order.lines[0].refundedQty]).toEqual([[], 0]);
  });
  test("of a top-up that is spent is refused beside goods as well", async () => {
    const { till } = await refund({ goods: 12.5, topUp: 20 }, "cash", 0, ".orderline:last");
    expect(till.dialogs[0].title).toBe("Not enough on Member account");
    expect(till.pages).toEqual([]);
  });
});
