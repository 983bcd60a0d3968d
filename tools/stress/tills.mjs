/** Closing a till while others sell at it, and opening it again. */
import { setTimeout as pause } from "node:timers/promises";
import { act, insist } from "./acts.mjs";

const TURNS = 25;

/**
 * One client at a time, and never the last till that is open.
 * @returns {Promise<boolean>} whether the till is closed, and open again
 */
export async function changeSession(client) {
    const till = client.choose(client.tills);
    const busy = client.tills.filter(({ closing }) => closing).length;
    if (till.closing || busy > 1) {
        return false;
    }
    till.closing = true;
    try {
        return (await closeTill(client, till)) && (await openTill(client, till));
    } finally {
        till.closing = false;
    }
}

/**
 * @param {{where?: number, turns?: number}} [options] which server is asked first, past nginx
 * @returns {Promise<boolean>} whether it is closed
 */
export async function closeTill(client, till, { where, turns = TURNS } = {}) {
    const { session } = till;
    for (let turn = 0; turn < turns; turn += 1) {
        if ((await stateOf(client, session)) === "closed") {
            client.closed.push(session);
            return true;
        }
        const ask = (method, ...args) => {
            const options = turn === 0 && where !== undefined ? { where } : {};
            return act(client, "closer", method, [
                ...["pos.session", method, [[session], ...args], options],
            ]);
        };
        const { result } = await ask("get_closing_control_data");
        if (result?.default_cash_details) {
            await ask("post_closing_cash_details", result.default_cash_details.amount);
        }
        const answer = await ask("close_session_from_ui");
        if (/invoices are not posted/.test(answer.refused)) {
            await postInvoices(client, session);
        }
        if (answer.result && !answer.result.successful) {
            client.answers.note(`closing: ${answer.result.message ?? answer.result.title}`);
        }
        await pause(300);
    }
    return false;
}

/** Where a till's clock is a day ahead, Odoo leaves its invoices in draft until tomorrow. */
async function postInvoices(client, session) {
    const invoiced = [
        ["session_id", "=", session],
        ["account_move", "!=", false],
    ];
    const read = ["pos.order", "search_read", [invoiced, ["account_move"]]];
    const { result: orders = [] } = await insist(client, "closer", "invoiced orders read", read);
    const drafts = [
        ["id", "in", orders.map(({ account_move: [invoice] }) => invoice)],
        ["state", "=", "draft"],
    ];
    const search = ["account.move", "search", [drafts]];
    const { result } = await insist(client, "corrector", "invoices in draft read", search);
    if (result?.length) {
        const now = ["account.move", "write", [result, { auto_post: "no" }]];
        await act(client, "corrector", "invoice of tomorrow no longer to wait", now);
        const post = ["account.move", "action_post", [result]];
        await act(client, "corrector", "invoice of tomorrow posted", post);
    }
}

async function stateOf(client, session) {
    const args = [[session], ["state"]];
    const call = ["pos.session", "read", args];
    return (await insist(client, "closer", "state read", call)).result?.[0].state;
}

/** @returns {Promise<boolean>} */
export async function openTill(client, till) {
    const open = [
        ["config_id", "=", till.config],
        ["state", "!=", "closed"],
    ];
    for (let turn = 0; turn < TURNS; turn += 1) {
        await insist(client, "closer", "till opened", ["pos.config", "open_ui", [[till.config]]]);
        const call = ["pos.session", "search_read", [open, ["state"]]];
        const [session] = (await insist(client, "closer", "session read", call)).result ?? [];
        if (session?.state === "opened") {
            till.session = session.id;
            return true;
        }
        if (session) {
            const args = [[session.id], 0, ""];
            await insist(client, "closer", "opening counted", [
                ...["pos.session", "set_opening_control", args],
            ]);
        }
    }
    return false;
}
