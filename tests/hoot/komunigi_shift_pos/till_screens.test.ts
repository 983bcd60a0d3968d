/** Odoo's own screens of the till, with what they say of a customer's shifts. */
import { describe, expect, runAllTimers, test } from "@odoo/hoot";
import {
    animationFrame,
    click,
    edit,
    press,
    queryAllTexts,
    queryOne,
    waitFor,
} from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import { SelectPartnerButton } from "@point_of_sale/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import type { Standing } from "@komunigi_shift_pos/standing/standing";
import { Till } from "./till";

definePosModels();

const RIGHT = ".o_komunigi_shift_pos_right";
/** Of Odoo's mock server. */
const [BREAD, CASH] = [5, 1];
const STOP = ".o_komunigi_shift_pos_stop";
/** A customer whom the till has not loaded. */
const ZOE = 999;

describe("the customer's button", () => {
    test("says whether the customer may shop", async () => {
        const till = await Till.open({ may_shop: false });
        await till.pos.shiftStandings.refresh([till.ada]);
        await mountWithCleanup(SelectPartnerButton, { props: { partner: till.ada } });
        expect(queryAllTexts(RIGHT)).toEqual(["May not shop"]);
    });

    test("says nothing without a customer", async () => {
        await Till.open({});
        await mountWithCleanup(SelectPartnerButton, { props: {} });
        expect(RIGHT).toHaveCount(0);
    });
});

describe("an order that Odoo finds right", () => {
    /** Whether the order of Ada's goes on to be recorded. */
    async function validate(till: Till) {
        const order = till.pos.addNewOrder();
        order.setPartner(till.ada);
        const { pos } = till;
        const bread = { product_tmpl_id: pos.models["product.template"].get(BREAD), qty: 1 };
        await pos.addLineToOrder(bread, order);
        order.addPaymentline(pos.models["pos.payment.method"].get(CASH)!);
        return new OrderPaymentValidation({ pos, orderUuid: order.uuid }).isOrderValid(true);
    }

    test("is recorded where its customer may shop", async () => {
        expect(await validate(await Till.open({}))).toBe(true);
    });

    test("is not recorded where its customer may not shop, and the till says so", async () => {
        const till = await Till.open({ may_shop: false });
        await mountWithCleanup(MainComponentsContainer);
        const isValid = validate(till);
        await waitFor(STOP);
        await click(queryOne(`${STOP} .modal-footer button:contains(Close)`));
        expect(await isValid).toBe(false);
    });
});

test("an order that Odoo refuses stays refused, whoever may shop", async () => {
    const { pos } = await Till.open({});
    const { uuid: orderUuid } = pos.addNewOrder();
    expect(await new OrderPaymentValidation({ pos, orderUuid }).isOrderValid(true)).toBe(false);
});

describe("a customer who is chosen", () => {
    async function choose(standing: Partial<Standing>) {
        const till = await Till.open(standing);
        await mountWithCleanup(MainComponentsContainer);
        till.pos.addNewOrder();
        till.pos.setPartnerToCurrentOrder(till.ada);
        return till;
    }

    test("opens no dialog where they may shop", async () => {
        const till = await choose({});
        await animationFrame();
        await animationFrame();
        expect(till.asked).toHaveLength(1);
        expect(STOP).toHaveCount(0);
    });

    test("opens no dialog once the order has another", async () => {
        const till = await choose({ may_shop: false });
        till.pos.getOrder()!.setPartner(false);
        await animationFrame();
        await animationFrame();
        expect(till.asked).toHaveLength(1);
        expect(STOP).toHaveCount(0);
    });
});

test("customers whom a search brings are asked about", async () => {
    const till = await Till.open({});
    onRpc("res.partner", "get_new_partner", () => ({ "res.partner": [{ id: ZOE, name: "Zoe" }] }));
    const props = { getPayload: () => {}, close: () => {} };
    await mountWithCleanup(PartnerList, { props });
    await click(queryOne(".modal input"));
    await edit("Zoe");
    await runAllTimers();
    await press("Enter");
    await animationFrame();
    expect(till.asked.at(-1)?.args[1]).toEqual([ZOE]);
});
