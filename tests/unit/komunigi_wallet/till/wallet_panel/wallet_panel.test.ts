import { describe, expect, test } from "@jest/globals";
import { WalletPanel } from "@komunigi_wallet/till/wallet_panel/wallet_panel";
import { mountComponent, settle, textOf } from "../../../support/mount";
import { adaHas, CASH, FakeOrder, makeTill, WALLET, type ServerCall } from "../../../support/till";

async function mountPanel(order: FakeOrder, server: ServerCall, config: object = {}) {
    const till = makeTill(server, [order]);
    Object.assign(till.fake.config, config);
    let asked = 0;
    const target = await mountComponent(WalletPanel, {
        props: { order, askAgain: async () => void (asked += 1) },
        env: { services: { pos: till.pos, customer_wallet: till.wallet } },
    });
    await settle();
    const find = (name: string) => target.querySelector<HTMLElement>(`.o_komunigi_wallet_${name}`);
    return { ...till, find, text: (name: string) => textOf(find(name)), asked: () => asked };
}

describe("WalletPanel", () => {
    test("shows the balance, and what it will be after the order", async () => {
        const order = new FakeOrder({ goods: 12.5 });
        order.pay(WALLET, 12.5);
        const { text, find } = await mountPanel(order, () => adaHas(20));
        expect(text("balance")).toBe("20.00 EUR");
        expect(text("projected")).toBe("7.50 EUR");
        expect(find("minimum")).toBeNull();
    });

    test("an order that does not move the wallet has no second amount", async () => {
        const { find } = await mountPanel(new FakeOrder({ goods: 5 }), () => adaHas(20));
        expect(find("projected")).toBeNull();
    });

    test("tells the tolerated overdraft", async () => {
        const order = new FakeOrder({ goods: 5 });
        const { text } = await mountPanel(order, () => adaHas(-2, { minimum: -10 }));
        expect(text("minimum")).toBe("minimum -10.00 EUR");
    });

    test("says when a balance is old, and keeps showing it", async () => {
        const order = new FakeOrder({ goods: 5 });
        const { fake, wallet, find, text } = await mountPanel(order, () => adaHas(20));
        expect(find("stale")).toBeNull();
        fake.data.network.offline = true;
        await wallet.refreshOrder(order.real);
        const { target } = await remount(order, wallet, fake);
        expect(textOf(target.querySelector(".o_komunigi_wallet_stale"))).toMatch(/as of \d+:05/);
        expect(text("balance")).toBe("20.00 EUR");
    });

    test("keeps the balance hidden until a tap, where the shop wants it so", async () => {
        const order = new FakeOrder({ goods: 5 });
        const config = { customer_wallet_display: "tap" };
        const { find, text } = await mountPanel(order, () => adaHas(20), config);
        expect(find("balance")).toBeNull();
        find("show")?.click();
        await settle();
        expect(text("balance")).toBe("20.00 EUR");
    });

    test("offers to keep the change", async () => {
        const order = new FakeOrder({ goods: 12.5 });
        order.pay(CASH, 20);
        const { text } = await mountPanel(order, () => adaHas(0));
        expect(text("keep")).toBe("Keep the change (7.50 EUR)");
    });

    test("an order without an answer can only be asked about", async () => {
        const order = new FakeOrder({ goods: 12.5 });
        order.pay(WALLET, 12.5);
        order.uiState.customerWalletUnanswered = true;
        const { find, asked } = await mountPanel(order, () => adaHas(20));
        expect([find("projected"), find("top_up_button"), find("keep")]).toEqual([
            null,
            null,
            null,
        ]);
        find("ask")?.click();
        await settle();
        expect(asked()).toBe(1);
    });

    async function remount(order: FakeOrder, wallet: unknown, pos: unknown) {
        const target = await mountComponent(WalletPanel, {
            props: { order, askAgain: async () => {} },
            env: { services: { pos, customer_wallet: wallet } },
        });
        return { target };
    }
});
