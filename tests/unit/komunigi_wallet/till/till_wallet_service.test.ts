import { afterEach, describe, expect, test } from "@jest/globals";
import { tillWalletService } from "@komunigi_wallet/till/till_wallet_service";
import { settle as settled } from "../../support/mount";
import { ADA, adaHas, CASH, FakeOrder, makeTill, WALLET, type Till } from "../../support/till";

function waitingOrder(): FakeOrder {
    const order = new FakeOrder({ goods: 10 });
    order.pay(WALLET, 10);
    order.uiState.customerWalletUnanswered = true;
    return order;
}

/** A till whose server has not recorded what it is asked about, and tells what it was asked. */
function till(orders: FakeOrder[]): Till & { asked: string[]; push: (change: object) => void } {
    const asked: string[] = [];
    let listener: (change: object) => void = () => {};
    const made = makeTill((_model, method) => {
        asked.push(method);
        return method === "get_till_state" ? adaHas(30) : false;
    }, orders);
    Object.assign(made.fake.data, {
        connectWebSocket: (_channel: string, method: typeof listener) => {
            listener = method;
        },
    });
    return { ...made, asked, push: (change) => listener(change) };
}

afterEach(() => {
    document.body.replaceChildren();
});

describe("tillWalletService", () => {
    test("asks at the start about orders that were left without an answer", async () => {
        const order = waitingOrder();
        const { pos, asked, dialogs } = till([order]);
        tillWalletService.start({}, { pos });
        await settled();
        expect(asked).toEqual(["get_recorded_order"]);
        expect(order.uiState.customerWalletUnanswered).toBeUndefined();
        expect(dialogs[0].props.title).toBe("The order has not been recorded");
    });

    test("asks again, and reads the balance again, when the connection is back", async () => {
        const order = new FakeOrder({ goods: 10 });
        const { pos, asked } = till([order]);
        tillWalletService.start({}, { pos });
        order.uiState.customerWalletUnanswered = true;
        window.dispatchEvent(new CustomEvent("pos-network-online"));
        await settled();
        expect(asked.sort()).toEqual(["get_recorded_order", "get_till_state"]);
    });

    test("takes over what the server pushes", async () => {
        const { pos, push } = till([new FakeOrder({ goods: 10 })]);
        const wallet = tillWalletService.start({}, { pos });
        await wallet.refresh([ADA]);
        push({ ...adaHas(4)[0], wallet_partner_id: ADA.id });
        expect(wallet.of(ADA)?.balance).toBe(4);
    });

    test("leaves a till without the wallet alone", async () => {
        const { pos, fake, asked } = till([waitingOrder()]);
        fake.config.payment_method_ids = [CASH];
        tillWalletService.start({}, { pos });
        await settled();
        expect(asked).toEqual([]);
    });
});
