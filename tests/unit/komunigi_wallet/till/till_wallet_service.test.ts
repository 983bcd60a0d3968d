import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { BusService } from "@bus/services/bus_service";
import { tillWalletService } from "@komunigi_wallet/till/till_wallet_service";
import { settle as settled } from "../../support/mount";
import {
    ADA,
    adaHas,
    CASH,
    FakeOrder,
    makeTill,
    pushed,
    WALLET,
    type Till,
} from "../../support/till";

function waitingOrder(): FakeOrder {
    const order = new FakeOrder({ goods: 10 });
    order.pay(WALLET, 10);
    order.uiState.customerWalletUnanswered = true;
    return order;
}

interface LiveTill extends Till {
    asked: string[];
    bus: BusService;
    /** What happens on the bus: a notification, or a change of the connection. */
    happens: (type: string, payload?: object) => void;
}

/** A till whose server has not recorded what it is asked about, and tells what it was asked. */
function till(orders: FakeOrder[]): LiveTill {
    const asked: string[] = [];
    const listeners = new Map<string, (payload?: object) => void>();
    const listen = (type: string, listener: () => void) => listeners.set(type, listener);
    const made = makeTill((_model, method) => {
        asked.push(method);
        return method === "get_till_state" ? adaHas(30) : false;
    }, orders);
    const bus = { subscribe: listen, addEventListener: listen } as unknown as BusService;
    return { ...made, asked, bus, happens: (type, payload) => listeners.get(type)?.(payload) };
}

const shown: unknown[] = [];

beforeEach(() => {
    shown.length = 0;
    globalThis.BroadcastChannel = class {
        postMessage(message: unknown): void {
            shown.push(message);
        }
        close(): void {}
    } as unknown as typeof BroadcastChannel;
});

afterEach(() => {
    document.body.replaceChildren();
});

describe("tillWalletService", () => {
    test("asks at the start about orders that were left without an answer", async () => {
        const order = waitingOrder();
        const { pos, bus, asked, dialogs } = till([order]);
        tillWalletService.start({}, { pos, bus_service: bus });
        await settled();
        expect(asked).toEqual(["get_recorded_order"]);
        expect(order.uiState.customerWalletUnanswered).toBeUndefined();
        expect(dialogs[0].props.title).toBe("The order has not been recorded");
    });

    test("asks again, and reads the balance again, when the connection is back", async () => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, bus, asked } = till([order]);
        tillWalletService.start({}, { pos, bus_service: bus });
        order.uiState.customerWalletUnanswered = true;
        window.dispatchEvent(new CustomEvent("pos-network-online"));
        await settled();
        expect(asked.sort()).toEqual(["get_recorded_order", "get_till_state"]);
    });

    test("takes over what the server pushes, and shows it on the customer's display", async () => {
        const { pos, bus, fake, happens } = till([new FakeOrder({ goods: 10 })]);
        const wallet = tillWalletService.start({}, { pos, bus_service: bus });
        fake.env.services.customer_wallet = wallet;
        await wallet.refresh([ADA]);
        happens("CUSTOMER_WALLET_CHANGED", pushed(4));
        expect(wallet.of(ADA)?.balance).toBe(4);
        expect(shown).toMatchObject([{ customerWallet: { balance: "4.00 EUR" } }]);
    });

    test.each(["BUS:CONNECT", "BUS:RECONNECT"])("reads the balance again on %s", async (event) => {
        const { pos, bus, asked, happens } = till([new FakeOrder({ goods: 10 })]);
        const wallet = tillWalletService.start({}, { pos, bus_service: bus });
        happens(event);
        await settled();
        expect(asked).toEqual(["get_till_state"]);
        expect(wallet.of(ADA)?.balance).toBe(30);
    });

    test("leaves a till without the wallet alone", async () => {
        const { pos, bus, fake, asked, happens } = till([waitingOrder()]);
        fake.config.payment_method_ids = [CASH];
        tillWalletService.start({}, { pos, bus_service: bus });
        happens("CUSTOMER_WALLET_CHANGED", pushed(4));
        await settled();
        expect(asked).toEqual([]);
    });
});
