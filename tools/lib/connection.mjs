/** A user's connection: JSON-RPC and pages over HTTP, to either server with one login. */

/** Nothing came back from the server: the call may have been carried out or not. */
export class LostAnswer extends Error {}

/** The server answered with an error. */
export class ServerError extends Error {
    constructor({ message, data }) {
        super(data?.message || message);
        this.type = data?.name ?? "";
        this.debug = data?.debug ?? "";
    }
}

const PATIENCE = 120_000;

export class Connection {
    /** @param {{url: (server: number | string) => string}} servers */
    constructor(servers) {
        this.servers = servers;
        this.cookie = "";
    }

    /** @param {number | string} [server] which of `servers` */
    async logIn(database, { login, password }, server = 0) {
        const parameters = { db: database, login, password };
        await this.post(server, "/web/session/authenticate", parameters);
    }

    /**
     * Calls a method of a model as the till does.
     * @param {number | string} server which of `servers`
     * @param {string} model
     * @param {string} method
     * @param {unknown[]} args
     * @param {{signal?: AbortSignal, context?: object, named?: object}} [options] `signal` gives up
     *     waiting, the server knows nothing of it; `named` are arguments by name
     * @throws {LostAnswer | ServerError}
     */
    call(server, model, method, args, { signal, context, named } = {}) {
        const kwargs = { ...named, ...(context && { context }) };
        const parameters = { model, method, args, kwargs };
        return this.post(server, "/web/dataset/call_kw", parameters, signal);
    }

    async post(server, path, params, signal) {
        let answer;
        try {
            const response = await this.fetch(server, path, {
                method: "POST",
                headers: { "Content-Type": "application/json" },
                body: textOf({ jsonrpc: "2.0", id: 1, method: "call", params }),
                ...(signal && { signal }),
            });
            if (!/json/.test(response.headers.get("Content-Type"))) {
                throw new LostAnswer(`HTTP ${response.status}`);
            }
            answer = await response.json();
        } catch (error) {
            if (error instanceof LostAnswer) {
                throw error;
            }
            throw new LostAnswer(error.cause?.code ?? error.name);
        }
        if (answer.error) {
            throw new ServerError(answer.error);
        }
        return answer.result;
    }

    /** @returns {Promise<{status: number, text: string}>} what a browser would be shown */
    async page(server, path, options) {
        const response = await this.fetch(server, path, options);
        return { status: response.status, text: await response.text() };
    }

    /** Sends a form of a page, as a browser does; returns what `page` does. */
    submit(server, path, fields) {
        return this.page(server, path, { method: "POST", body: new URLSearchParams(fields) });
    }

    async fetch(server, path, options = {}) {
        const response = await fetch(this.servers.url(server) + path, {
            signal: AbortSignal.timeout(PATIENCE),
            ...options,
            headers: { ...options.headers, Cookie: this.cookie },
        });
        const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
        this.cookie = cookies.find((cookie) => cookie.startsWith("session_id=")) ?? this.cookie;
        return response;
    }
}

/** JSON, with NaN and infinity where "@NaN" and "@Infinity" stand: Odoo's reader takes them. */
function textOf(request) {
    return JSON.stringify(request).replace(/"@(NaN|Infinity)"/g, "$1");
}
