// Generated from tests/hoot/komunigi_wallet/wallet_panel.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import {
  animationFrame,
  click,
  queryAll,
  queryAllTexts,
  queryOne,
  queryText
} from "@odoo/hoot-dom";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import {
  MovementsPopup
} from "@komunigi_wallet/till/movements/movements_popup";
import { WalletPanel } from "@komunigi_wallet/till/wallet_panel/wallet_panel";
import { shown, Till } from "./till";
definePosModels();
const part = (name) => `.o_komunigi_wallet_${name}`;
const count = (name) => queryAll(part(name)).length;
async function mountPanel(state, lines, {
  config = {},
  paid = {},
  prepare = null
} = {}) {
  const till = await Till.open(state, config);
  const order = await till.order(lines);
  for (const [method, amount] of Object.entries(paid)) {
    till.pay(order, method, amount);
  }
  prepare?.(order);
  await mountWithCleanup(WalletPanel, { props: { order } });
  await animationFrame();
  return { till, order };
}
describe("WalletPanel", () => {
  test("shows the balance, and what it will be after the order", async () => {
    await mountPanel({ balance: 20 }, { goods: 12.5 }, { paid: { wallet: 12.5 } });
    expect(queryText(part("balance"))).toBe(shown("20.00"));
    expect(queryText(part("projected"))).toBe(shown("7.50"));
    expect(count("minimum")).toBe(0);
  });
  test("the last movements are one tap away", async () => {
    const { till } = await mountPanel({ balance: 20 }, { goods: 5 });
    till.movements = [
      {
        ...{ id: 2, date: "2026-03-04 10:05:00", kind: "payment" },
        ...{ amount: -12.5, running_balance: 20 }
      },
      {
        ...{ id: 1, date: "2026-03-03 09:00:00", kind: "top_up" },
        ...{ amount: 32.5, running_balance: 32.5 }
      }
    ];
    await click(queryOne(part("movements")));
    await animationFrame();
    const [{ movements, customer }] = till.dialogs;
    expect([customer.name, movements]).toEqual([till.ada.name, till.movements]);
    await mountWithCleanup(MovementsPopup, {
      props: { settings: till.wallet.settings, customer, movements, close: () => {
      } }
    });
    expect(queryAllTexts(`${part("movements_popup")} tbody td:nth-child(2)`)).toEqual([
      shown("-12.50"),
      `+${shown("32.50")}`
    ]);
  });
  test("an order that does not move the wallet has no second amount", async () => {
    await mountPanel({ balance: 20 }, { goods: 5 });
    expect(count("projected")).toBe(0);
  });
  test("tells the tolerated overdraft", async () => {
    await mountPanel({ balance: -2, minimum: -10 }, { goods: 5 });
    expect(queryText(part("minimum"))).toBe(`minimum ${shown("-10.00")}`);
  });
  test("says when a balance is old, and keeps showing it", async () => {
    const { till, order } = await mountPanel({ balance: 20 }, { goods: 5 });
    expect(count("stale")).toBe(0);
    till.reachable = false;
    patchWithCleanup(till.pos.data.network, { offline: true });
    await till.wallet.balances.refreshOrder(order);
    await animationFrame();
    expect(queryText(part("stale"))).toMatch(/as of \d+:05/);
    expect(queryText(part("balance"))).toBe(shown("20.00"));
  });
  test("keeps the balance hidden until a tap, where the shop wants it so", async () => {
    const config = { customer_wallet_display: "tap" };
    await mountPanel({ balance: 20 }, { goods: 5 }, { config });
    expect(count("balance")).toBe(0);
    await click(queryOne(part("show")));
    await animationFrame();
    expect(queryText(part("balance"))).toBe(shown("20.00"));
  });
  test("offers to keep the change", async () => {
    await mountPanel({ balance: 0 }, { goods: 12.5 }, { paid: { cash: 20 } });
    expect(queryText(part("keep"))).toBe(`Keep the change (${shown("7.50")})`);
  });
  test("a top-up stands in a line of its own, and is taken off there", async () => {
    const { order } = await mountPanel({ balance: 5 }, { goods: 3, topUp: 20 });
    expect(queryText(part("part"))).toBe(`Top-up of ${shown("20.00")}`);
    await click(queryOne(part("take_off")));
    await animationFrame();
    expect([count("take_off"), order.totalDue]).toEqual([0, 3]);
  });
  test("an order without an answer can only be asked about", async () => {
    const prepare = (order) => void (order.uiState.customerWalletUnanswered = true);
    const paid = { wallet: 12.5 };
    const { till } = await mountPanel({ balance: 20 }, { goods: 12.5 }, { paid, prepare });
    expect([count("projected"), count("top_up_button"), count("keep")]).toEqual([0, 0, 0]);
    await click(queryOne(part("ask")));
    await animationFrame();
    expect(till.asked.map(({ method }) => method)).toInclude("get_recorded_order");
  });
});
