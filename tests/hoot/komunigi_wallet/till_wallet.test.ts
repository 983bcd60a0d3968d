import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { isUnanswered } from "@komunigi_wallet/till/recording/mark";
import { tillWalletService } from "@komunigi_wallet/till/till_wallet_service";
import { ADA, dollars, Till } from "./till";

definePosModels();

const BEN = { id: 3, name: "Ben" };

describe("balances", () => {
    test("reads the balance of a customer from the server", async () => {
        const till = await Till.open({ balance: 12.5 });
        const { wallet, ada } = till;
        expect(wallet.balances.of(ada)).toBe(undefined);
        expect(await wallet.balances.refresh([ada])).toBe(true);
        expect(wallet.balances.of(ada)).toMatchObject({
            balance: 12.5,
            blocked: false,
            fresh: true,
        });
        const args = [till.pos.config.id, [ADA]];
        expect(till.asked).toEqual([{ method: "get_till_state", args }]);
    });

    test("keeps the last balance, marked as old, when the server cannot be reached", async () => {
        const till = await Till.open({ balance: 12.5 });
        const { wallet, ada } = till;
        await wallet.balances.refresh([ada]);
        till.reachable = false;
        expect(await wallet.balances.refresh([ada])).toBe(false);
        expect(wallet.balances.of(ada)).toMatchObject({ balance: 12.5, fresh: false });
    });

    test("a pushed change reaches every member of the household, and nobody else", async () => {
        const till = await Till.open({ balance: 10, minimum: -25 });
        const { wallet, ada } = till;
        await wallet.balances.refresh([ada, BEN]);
        wallet.balances.receive(till.push(4));
        expect([ada, BEN].map((partner) => wallet.balances.of(partner)?.balance)).toEqual([4, 4]);
        expect(wallet.balances.of(ada)?.minimum).toBe(-25);
        wallet.balances.receive(till.push(1, { wallet_partner_id: 99 }));
        wallet.balances.receive(till.push(1, { company_id: 99 }));
        expect([ada, BEN].map((partner) => wallet.balances.of(partner)?.balance)).toEqual([4, 4]);
    });

    for (const [name, known] of [
        ["a customer known before", true],
        ["a customer asked for the first time", false],
    ] as const) {
        test(`an answer on its way does not undo a change pushed meanwhile: ${name}`, async () => {
            const till = await Till.open({ balance: 10, minimum: -25 });
            const { wallet, ada } = till;
            if (known) {
                await wallet.balances.refresh([ada]);
            }
            const refreshing = wallet.balances.refresh([ada]);
            wallet.balances.receive(till.push(4));
            await refreshing;
            expect(wallet.balances.of(ada)).toMatchObject({
                balance: 4,
                minimum: -25,
                fresh: true,
            });
        });
    }

    test("asks nothing where the till has no wallet method", async () => {
        const till = await Till.open({ balance: 10 }, { payment_method_ids: [1] });
        expect(till.wallet.settings.enabled).toBe(false);
        expect(await till.wallet.balances.refresh([till.ada])).toBe(true);
        expect(till.asked).toEqual([]);
    });
});

describe("the service", () => {
    const shown: unknown[] = [];

    beforeEach(() => {
        shown.length = 0;
        patchWithCleanup(BroadcastChannel.prototype, {
            postMessage: (message: unknown) => void shown.push(message),
        });
    });

    /** A till whose bus the test speaks on. */
    async function openWithBus(config = {}) {
        const listeners = new Map<string, (payload?: object) => void>();
        const listen = (type: string, listener: () => void) => void listeners.set(type, listener);
        const bus_service = { subscribe: listen, addEventListener: listen } as never;
        const start = tillWalletService.start.bind(tillWalletService);
        patchWithCleanup(tillWalletService, {
            start: (env: unknown, { pos }: { pos: PosStore }) => start(env, { pos, bus_service }),
        });
        const till = await Till.open({ balance: 30 }, config);
        shown.length = 0;
        const again = () => void start({}, { pos: till.pos, bus_service });
        const happens = (type: string, payload?: object) => listeners.get(type)?.(payload);
        return { till, again, happens };
    }

    async function leftOrder(till: Till): Promise<PosOrder> {
        const order = await till.order({ goods: 10 });
        till.pay(order, "wallet", 10);
        order.uiState.customerWalletUnanswered = true;
        return order;
    }

    const settled = async () => {
        await animationFrame();
        await animationFrame();
    };

    test("asks at the start about orders that were left without an answer", async () => {
        const { till, again } = await openWithBus();
        const order = await leftOrder(till);
        again();
        await settled();
        expect(till.asked.map(({ method }) => method)).toEqual(["get_recorded_order"]);
        expect(isUnanswered(order)).toBe(false);
        expect(till.dialogs[0].title).toBe("The order has not been recorded");
    });

    test("asks again, and reads the balance again, when the connection is back", async () => {
        const till = await Till.open({ balance: 30 });
        await leftOrder(till);
        window.dispatchEvent(new CustomEvent("pos-network-online"));
        await settled();
        const asked = till.asked.map(({ method }) => method).sort();
        expect(asked).toEqual(["get_recorded_order", "get_till_state"]);
    });

    test("takes over what the server pushes, and shows it on the customer's display", async () => {
        const { till, happens } = await openWithBus();
        await till.order({ goods: 10 });
        await till.wallet.balances.refresh([till.ada]);
        expect(shown).toEqual([], { message: "a display breaks at a wallet without its order" });
        till.wallet.display.show({ lines: [] });
        shown.length = 0;
        happens("CUSTOMER_WALLET_CHANGED", till.push(4));
        expect(till.wallet.balances.of(till.ada)?.balance).toBe(4);
        const customerWallet = { balance: dollars("4.00") };
        expect(shown).toMatchObject([{ lines: [], customerWallet }]);
    });

    for (const event of ["BUS:CONNECT", "BUS:RECONNECT"]) {
        test(`reads the balance again on ${event}`, async () => {
            const { till, happens } = await openWithBus();
            await till.order({ goods: 10 });
            happens(event);
            await settled();
            expect(till.wallet.balances.of(till.ada)?.balance).toBe(30);
        });
    }

    test("leaves a till without the wallet alone", async () => {
        const { till, again, happens } = await openWithBus({ payment_method_ids: [1] });
        await leftOrder(till);
        again();
        happens("CUSTOMER_WALLET_CHANGED", till.push(4));
        await settled();
        expect([till.asked, shown]).toEqual([[], []]);
    });
});

describe("the customer's display", () => {
    async function tillWith(display: string, partner?: null) {
        const till = await Till.open({ balance: 20 }, { customer_wallet_display: display });
        const order = await till.order({ goods: 12.5 }, partner === null ? { partner } : {});
        till.pay(order, "wallet", 12.5);
        await till.wallet.balances.refreshOrder(order);
        return { wallet: till.wallet, order };
    }

    test("the balance, and what it will be", async () => {
        const { wallet, order } = await tillWith("always");
        expect(wallet.display.of(order)).toEqual({
            label: "Member account",
            balance: dollars("20.00"),
            projected: dollars("7.50"),
        });
    });

    test("once recorded, the balance after the order", async () => {
        const { wallet, order } = await tillWith("always");
        Object.assign(order, { state: "paid", customer_wallet_balance_after: 7.5 });
        const expected = { label: "Member account", balance: dollars("7.50"), projected: "" };
        expect(wallet.display.of(order)).toEqual(expected);
    });

    for (const display of ["payment", "tap"]) {
        test(`nothing where the shop shows it on ${display} alone`, async () => {
            const { wallet, order } = await tillWith(display);
            expect(wallet.display.of(order)).toBe(null);
        });
    }

    test("nothing without a customer", async () => {
        const { wallet, order } = await tillWith("always", null);
        expect(wallet.display.of(order)).toBe(null);
    });
});
