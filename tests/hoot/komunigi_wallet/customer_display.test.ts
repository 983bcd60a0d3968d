/** What a customer reads of the wallet on the display of their own. */
import { describe, expect, test } from "@odoo/hoot";
import { queryAllTexts, queryText } from "@odoo/hoot-dom";
import { Component } from "@odoo/owl";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { TagsList } from "@web/core/tags_list/tags_list";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { OdooLogo } from "@point_of_sale/app/components/odoo_logo/odoo_logo";
import { CustomerDisplayPosAdapter } from "@point_of_sale/app/customer_display/customer_display_adapter";
import type { WalletOnDisplay } from "@komunigi_wallet/till/display/wallet_display";
import { dollars, shown, Till } from "./till";

definePosModels();

const DISPLAY = ".o_komunigi_wallet_display";
const WALLET = { label: "Member account", balance: "$ 20.00", projected: "$ 7.50" };

/** Odoo's own component is no module of the tests: it starts as it is loaded. */
class Display extends Component {
    static override template = "point_of_sale.CustomerDisplay";
    static components = { MainComponentsContainer, OdooLogo, TagsList };
    static override props = ["order"];

    session = { has_bg_img: false };

    getInternalNotes(): object[] {
        return [];
    }

    get order(): object {
        return (this.props as { order: object }).order;
    }
}

async function show(order: { customerWallet: WalletOnDisplay | null; finalized?: boolean }) {
    const line = { productName: "Bread", price: "$ 12.50", qty: "1", unit: "", productId: 1 };
    const shownOrder = { amount: "$ 12.50", lines: [line], paymentLines: [], ...order };
    await Till.open(null);
    await mountWithCleanup(Display, { props: { order: shownOrder } });
}

describe("the customer's display", () => {
    test("is sent the wallet with each order, and over no channel that others read", async () => {
        const till = await Till.open({ balance: 20 });
        const order = await till.order({ goods: 12.5 });
        till.pay(order, "wallet", 12.5);
        await till.wallet.balances.refreshOrder(order);
        const sent: object[] = [];
        patchWithCleanup(BroadcastChannel.prototype, {
            postMessage: (message: object) => void sent.push(message),
        });
        patchWithCleanup(till.pos.data, {
            call: async (_model: string, method: string, args: unknown[]) => {
                expect.step([method, JSON.stringify(args).includes("customerWallet")]);
            },
        });
        new CustomerDisplayPosAdapter().dispatch(till.pos);
        const wallet = { ...WALLET, balance: dollars("20.00"), projected: dollars("7.50") };
        expect(sent.at(-1)).toEqual({ customerWallet: wallet });
        expect.verifySteps([["update_customer_display", false]]);
    });

    test("says the balance, and what it will be", async () => {
        await show({ customerWallet: WALLET });
        expect(queryAllTexts(`${DISPLAY} .col`)).toEqual([
            "Member account",
            shown("20.00") + shown("7.50"),
        ]);
    });

    test("says the balance beside its thanks, once the order is recorded", async () => {
        await show({ customerWallet: { ...WALLET, projected: "" }, finalized: true });
        expect(queryAllTexts(DISPLAY, { inline: true })).toEqual([
            `Member account: ${shown("20.00")}`,
        ]);
    });

    test("says nothing where nothing is to be shown", async () => {
        await show({ customerWallet: null });
        expect(DISPLAY).toHaveCount(0);
        expect(queryText(".o_customer_display_main")).toMatch("Bread");
    });
});
