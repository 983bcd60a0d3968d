/** Cutting a till off the server, at a chosen point of recording an order. */
import type { Page, Route } from "@playwright/test";

const RECORD = "**/pos.order/sync_from_ui";

/** The browser's own complaints about a request that fails, which such a scenario asks for. */
export const REQUEST_FAILED = /net::ERR_|Failed to load resource|ConnectionLost|WebSocket/;

/** Cuts the network, or gives it back. */
export async function cut(page: Page): Promise<void> {
    await page.context().setOffline(true);
}

export async function giveBack(page: Page): Promise<void> {
    await page.context().setOffline(false);
}

/** The next order does not reach the server, and the network is gone from then on. */
export function cutWhileSending(page: Page): Promise<void> {
    return onNextOrder(page, () => cut(page));
}

/** The server records the next order, but its answer and the network are lost. */
export function cutBeforeAnswer(page: Page): Promise<void> {
    return onNextOrder(page, async (route) => {
        await route.fetch();
        await cut(page);
    });
}

/** The server records the next order, its answer is lost, and the network is there again. */
export function loseAnswer(page: Page): Promise<void> {
    return onNextOrder(page, async (route) => void (await route.fetch()));
}

/** The server records the next order, and tells that the database has gone away. */
export async function loseDatabase(page: Page): Promise<void> {
    const name = "psycopg2.OperationalError";
    const message = "server closed the connection unexpectedly";
    const error = { code: 0, message: "Odoo Server Error", data: { name, message, debug: "" } };
    const handle = async (route: Route) => {
        await route.fetch();
        await route.fulfill({ json: { jsonrpc: "2.0", id: 1, error } });
    };
    await page.route(RECORD, handle, { times: 1 });
}

/**
 * Sends an order that has no answer for as long as the page is open: the server records it, or
 * never hears of it. Resolves once that has happened.
 */
export function sendUnanswered(
    page: Page,
    { recorded }: { recorded: boolean },
    send: () => Promise<void>,
): Promise<void> {
    return new Promise((resolve, reject) => {
        const handle = async (route: Route) => {
            if (recorded) {
                await route.fetch();
            }
            resolve();
        };
        page.route(RECORD, handle, { times: 1 }).then(send).catch(reject);
    });
}

/** Does something when the till sends its next order, which it hears nothing more of. */
async function onNextOrder(page: Page, act: (route: Route) => Promise<void>): Promise<void> {
    const handle = async (route: Route) => {
        await act(route);
        await route.abort();
    };
    await page.route(RECORD, handle, { times: 1 });
}
