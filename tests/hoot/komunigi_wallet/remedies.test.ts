import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { amounts, dollars, Till } from "./till";

definePosModels();

describe("what cannot be is put right in one tap", () => {
    /** Taps the button of what an order is refused for. @returns what the button said */
    async function putRight(till: Till, order: PosOrder) {
        expect(till.wallet.check(order)).toBe(false);
        const [{ confirmLabel, confirm }] = till.dialogs;
        await confirm?.();
        expect(till.wallet.check(order)).toBe(true);
        return confirmLabel;
    }

    test("change beside the wallet: the wallet pays less", async () => {
        const till = await Till.open({ balance: 20 });
        const order = await till.order({ goods: 10 });
        till.pay(order, "wallet", 10);
        till.pay(order, "cash", 4);
        expect(await putRight(till, order)).toBe(`Take ${dollars("4.00")} less`);
        expect(amounts(order)).toEqual([6, 4]);
    });

    test("change of more than the wallet pays: without the wallet", async () => {
        const till = await Till.open({ balance: 20 });
        const order = await till.order({ goods: 10 });
        till.pay(order, "wallet", 2);
        till.pay(order, "onAccount", 10);
        till.pay(order, "cash", 3);
        expect(await putRight(till, order)).toBe(`Take ${dollars("2.00")} less`);
        expect(amounts(order)).toEqual([10, 3]);
    });

    test("a top-up on account: that part in cash", async () => {
        const till = await Till.open({ balance: 20 });
        const order = await till.order({ goods: 10, topUp: 20 });
        till.pay(order, "onAccount", 15);
        till.pay(order, "cash", 15);
        expect(await putRight(till, order)).toBe(`Pay ${dollars("5.00")} in cash`);
        expect(amounts(order)).toEqual([10, 20]);
    });
});
