/** Wallets on the server, and what a till is told of them. */
import type { Page } from "@playwright/test";
import type { Coop } from "./coop";

const TILL_STATE = "**/customer.wallet/get_till_state";

/** A member's balance, as the server says it. */
export async function serverBalance(coop: Coop, member: string): Promise<number> {
    const balances = await serverBalances(coop);
    if (!(member in balances)) {
        throw new Error(`no member is named ${member}`);
    }
    return balances[member];
}

/** Every member's balance, as the server says it. */
export async function serverBalances(coop: Coop): Promise<Record<string, number>> {
    const members = await coop.call<{ name: string; customer_wallet_balance: number }[]>(
        "res.partner",
        "search_read",
        [[["email", "=like", "membre%@example.org"]]],
        { fields: ["name", "customer_wallet_balance"], order: "name" },
    );
    return Object.fromEntries(members.map((m) => [m.name, m.customer_wallet_balance]));
}

/**
 * Has a till believe in a balance that the server does not confirm, as one that missed a change.
 * @returns ends it
 */
export async function pretendBalance(page: Page, balance: number): Promise<() => Promise<void>> {
    await page.route(TILL_STATE, async (route) => {
        const response = await route.fetch();
        const answer = (await response.json()) as { result: object[] };
        const result = answer.result.map((state) => ({ ...state, balance }));
        await route.fulfill({ response, json: { ...answer, result } });
    });
    return () => page.unroute(TILL_STATE);
}

/** Has a till believe that a manager stands at it. */
export async function pretendManager(page: Page): Promise<void> {
    await page.evaluate(() => {
        interface Till {
            user: { _role: string };
            getCashier(): { _role: string };
        }
        const { posmodel } = window as unknown as { posmodel: Till };
        posmodel.getCashier = function () {
            return Object.assign(this.user, { _role: "manager" });
        };
    });
}

/** States of the till's sessions, the oldest first. */
export async function sessionStates(coop: Coop): Promise<string[]> {
    const options = { fields: ["state"], order: "id" };
    const domain: unknown[] = [];
    const sessions = await coop.call<{ state: string }[]>(
        "pos.session",
        "search_read",
        [domain],
        options,
    );
    return sessions.map(({ state }) => state);
}

/** How many orders the server holds as paid in the open session, of a member or of nobody. */
export function paidOrders(coop: Coop, member: string | null): Promise<number> {
    const customer = member ? ["partner_id.name", "=", member] : ["partner_id", "=", false];
    const paid = [
        ["state", "in", ["paid", "done"]],
        ["session_id.state", "=", "opened"],
    ];
    return coop.call<number>("pos.order", "search_count", [[customer, ...paid]]);
}

/** What the server has of a member, to compare with later: the balance, and the paid orders. */
export async function standingOf(
    coop: Coop,
    member: string,
): Promise<{ balance: number; orders: number }> {
    const [balance, orders] = [serverBalance(coop, member), paidOrders(coop, member)];
    return { balance: await balance, orders: await orders };
}

/** Changes settings of the shop's till. */
export async function configureTill(coop: Coop, values: Record<string, unknown>): Promise<void> {
    const [config] = await coop.call<number[]>("pos.config", "search", [[]]);
    await coop.call("pos.config", "write", [[config], values]);
}

/** Gives the shop's till the buttons of these amounts, typed as a manager types them. */
export async function setTopUpButtons(coop: Coop, ...amounts: string[]): Promise<void> {
    const model = "customer.wallet.top.up.amount";
    const made = amounts.map((text) => coop.call<[number, string]>(model, "name_create", [text]));
    const ids = (await Promise.all(made)).map(([id]) => id);
    await configureTill(coop, { customer_wallet_top_up_amount_ids: [[6, 0, ids]] });
}

/** Has tills that open from now on begin with so many customers, and load others when asked. */
export async function loadCustomers(coop: Coop, count: number): Promise<void> {
    const setting = ["point_of_sale.limited_customer_count", String(count)];
    await coop.call("ir.config_parameter", "set_param", setting);
}

/** Makes a second till of the shop, which takes what the first one takes but cash. */
export async function secondTill(coop: Coop): Promise<number> {
    const [config] = await coop.call<{ id: number; payment_method_ids: number[] }[]>(
        "pos.config",
        "search_read",
        [[]],
        { fields: ["payment_method_ids"], limit: 1 },
    );
    const methods = await coop.call<number[]>("pos.payment.method", "search", [
        [
            ["id", "in", config.payment_method_ids],
            ["is_cash_count", "=", false],
        ],
    ]);
    return coop.call<number>("pos.config", "create", [
        { name: "Second till", payment_method_ids: [[6, 0, methods]] },
    ]);
}

/** What the report of the newest session says of wallets. */
export async function reportedFigures(
    coop: Coop,
): Promise<{ topUps: number; payments: number; difference: number }> {
    const options = { order: "id desc", limit: 1 };
    const sessions = await coop.call<number[]>(
        "pos.session",
        "search",
        [[["state", "=", "closed"]]],
        options,
    );
    const details = await coop.call<{
        customer_wallet: { top_ups: number; payments: number; difference: number };
    }>("report.point_of_sale.report_saledetails", "get_sale_details", [false, false, [], sessions]);
    const { top_ups: topUps, payments, difference } = details.customer_wallet;
    return { topUps, payments, difference };
}

/** Why money was paid out of wallets, the oldest first. */
export async function payOutReasons(coop: Coop): Promise<string[]> {
    const orders = await coop.call<{ customer_wallet_cash_out_reason: string }[]>(
        "pos.order",
        "search_read",
        [[["customer_wallet_cash_out_reason", "!=", false]]],
        { fields: ["customer_wallet_cash_out_reason"], order: "id" },
    );
    return orders.map((order) => order.customer_wallet_cash_out_reason);
}

/** Makes a member a household, and gives it a contact who pays from its wallet. */
export async function addToHousehold(coop: Coop, member: string, contact: string): Promise<string> {
    const domain = [["name", "=", member]];
    const [parent] = await coop.call<number[]>("res.partner", "search", [domain]);
    await coop.call("res.partner", "write", [[parent], { is_company: true }]);
    await coop.call("res.partner", "create", [{ name: contact, parent_id: parent }]);
    return contact;
}

/** Blocks a member's wallet, as the office does. */
export async function blockWallet(coop: Coop, member: string, reason: string): Promise<void> {
    const wallets = await coop.call<number[]>("customer.wallet", "search", [
        [["partner_id.name", "=", member]],
    ]);
    await coop.call("customer.wallet", "write", [
        wallets,
        { blocked: true, blocked_reason: reason },
    ]);
}

/** Limits how much a top-up may be, and how much a wallet may hold after it. */
export async function limitWallets(
    coop: Coop,
    { topUp, balance }: { topUp: number; balance: number },
): Promise<void> {
    await coop.call("res.company", "write", [
        [1],
        { customer_wallet_largest_top_up: topUp, customer_wallet_largest_balance: balance },
    ]);
}

/** Has a payment method, by its name in French, pay no top-up. */
export async function excludeFromTopUps(coop: Coop, method: string): Promise<void> {
    const context = { lang: "fr_BE" };
    const domain = [["name", "=", method]];
    const ids = await coop.call<number[]>("pos.payment.method", "search", [domain], { context });
    await coop.call("pos.payment.method", "write", [ids, { customer_wallet_pays_top_ups: false }]);
}

/** Calls the wallet so, to those who read French. */
export async function callWallet(coop: Coop, label: string): Promise<void> {
    const context = { lang: "fr_BE" };
    await coop.call("res.company", "write", [[1], { customer_wallet_label: label }], { context });
}
