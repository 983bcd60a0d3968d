/** A card that is scanned below a dialog makes an order that of somebody else. */
import { expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { topUpLines } from "@komunigi_wallet/till/rules/order_figures";
import { amounts, Till, type Lines, type Opened } from "./till";

definePosModels();

const ANOTHER = 3;

for (const [name, lines, answer, act] of [
    ["a top-up", { goods: 3 }, 50, (till, order) => till.wallet.topUp(order)],
    ["a pay-out", {}, { amount: 5, reason: "Asked" }, (till, order) => till.wallet.payOut(order)],
    [
        "what lacks",
        { goods: 30 },
        30,
        async (till, order) => {
            till.state = { balance: 0 };
            await till.wallet.pay(order, till.method("wallet"));
        },
    ],
] as [string, Lines, unknown, (till: Till, order: PosOrder) => Promise<void>][]) {
    test(`${name} for one customer is not put on the order of another`, async () => {
        const till = await Till.open({ balance: 10 });
        const order = await till.order(lines);
        let asks = true;
        patchWithCleanup(till.pos.dialog, {
            add: (component: unknown, told: Opened) => {
                if (asks && told.getPayload) {
                    asks = false;
                    order.setPartner(till.pos.models["res.partner"].get(ANOTHER)!);
                    told.getPayload(answer);
                } else {
                    till.dialogs.push({ ...told, component });
                }
                return () => {};
            },
        });
        const before = amounts(order);
        await act(till, order);
        expect([
            asks,
            topUpLines(order).length,
            Boolean(order.customer_wallet_cash_out_reason),
        ]).toEqual([false, 0, false]);
        expect(till.dialogs.map(({ title }) => title)).toEqual(["The customer has changed"]);
        expect([amounts(order), till.pages]).toEqual([before, []]);
    });
}
