import { describe, expect, test } from "@odoo/hoot";
import { queryAllTexts } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ClosePosPopup } from "@point_of_sale/app/components/popups/closing_popup/closing_popup";
import { shown, Till } from "./till";

definePosModels();

const FIGURES = ".o_komunigi_wallet_closing > div";
const FROM_SERVER = {
    orders_details: { quantity: 3, amount: 30 },
    opening_notes: "",
    default_cash_details: { id: 1, name: "Cash", amount: 0, opening: 0, moves: [] },
    non_cash_payment_methods: [],
    is_manager: true,
    amount_authorized_diff: null,
};
const WALLET = {
    ...{ label: "Member account", top_ups: 40, returned_top_ups: 0, pay_outs: 0 },
    ...{ payments: 12.5, difference: 0 },
};

/** What the popup says of the wallet, line by line. */
async function figures(more: object) {
    await Till.open(null);
    await mountWithCleanup(ClosePosPopup, { props: { ...FROM_SERVER, ...more, close: () => {} } });
    return queryAllTexts(FIGURES, { inline: true });
}

describe("the closing popup", () => {
    test("says what the session did to wallets, which nobody counts", async () => {
        expect(await figures({ customer_wallet: WALLET })).toEqual([
            "Member account not counted",
            `Top-ups ${shown("40.00")}`,
            `Payments ${shown("12.50")}`,
            `Difference ${shown("0.00")}`,
        ]);
    });

    test("says what was given back and paid out, where something was", async () => {
        const gaveOut = { ...WALLET, returned_top_ups: 5, pay_outs: 7.5 };
        expect((await figures({ customer_wallet: gaveOut })).slice(2, 4)).toEqual([
            `Returned top-ups ${shown("5.00")}`,
            `Pay-outs ${shown("7.50")}`,
        ]);
    });

    test("is Odoo's own where the wallet is off", async () => {
        expect(await figures({})).toEqual([]);
    });
});
