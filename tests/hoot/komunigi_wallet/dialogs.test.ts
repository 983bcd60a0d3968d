/** Dialogs that say what cannot be, with the button that puts it right. */
import { describe, expect, test } from "@odoo/hoot";
import { click, queryAllTexts, queryOne, queryText } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { RemedyDialog } from "@komunigi_wallet/till/remedies/remedy_dialog";
import { TopUpOffer } from "@komunigi_wallet/till/top_up/top_up_offer";
import { Till } from "./till";

definePosModels();

const TOLD = {
    title: "Member account",
    body: "No change is given from it.",
    close: () => expect.step("closed"),
};

describe("RemedyDialog", () => {
    async function open() {
        await Till.open(null);
        const props = { ...TOLD, confirmLabel: "Take less", confirm: () => expect.step("done") };
        await mountWithCleanup(RemedyDialog, { props });
    }

    test("says what is wrong, and puts it right in one tap", async () => {
        await open();
        expect(queryText(".modal-title")).toBe(TOLD.title);
        expect(queryText(".modal-body")).toBe(TOLD.body);
        await click(queryOne(".modal-footer button:contains(Take less)"));
        expect.verifySteps(["done", "closed"]);
    });

    test("leaves all as it is", async () => {
        await open();
        await click(queryOne(".modal-footer button:contains(Discard)"));
        expect.verifySteps(["closed"]);
    });
});

test("TopUpOffer puts one of the amounts on the wallet in one tap", async () => {
    await Till.open(null);
    const offers = [
        { words: "Put $ 6.00 on it", amount: 6 },
        { words: "Put $ 20.00 on it", amount: 20 },
    ];
    const getPayload = (amount: number) => expect.step(amount);
    await mountWithCleanup(TopUpOffer, { props: { ...TOLD, offers, getPayload } });
    expect(queryAllTexts(".modal-body button")).toEqual(offers.map(({ words }) => words));
    await click(queryOne(".modal-body button:contains(20.00)"));
    expect.verifySteps([20, "closed"]);
});
