/** A cashier's connection: JSON-RPC over HTTP, to either server with one login. */

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
    /** @param {import("./servers.mjs").Servers} servers */
    constructor(servers) {
        this.servers = servers;
        this.cookie = "";
    }

    async logIn(database, { login, password }) {
        const parameters = { db: database, login, password };
        await this.post(0, "/web/session/authenticate", parameters, (response) => {
            const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
            this.cookie = cookies.find((cookie) => cookie.startsWith("session_id="));
        });
    }

    /**
     * Calls a method of a model as the till does.
     * @param {number} server 0 or 1
     * @param {string} model
     * @param {string} method
     * @param {unknown[]} args
     * @param {{signal?: AbortSignal, context?: object}} [options] `signal` gives up waiting; the
     *     server knows nothing of it
     * @throws {LostAnswer | ServerError}
     */
    call(server, model, method, args, { signal, context } = {}) {
        const kwargs = context ? { context } : {};
        const parameters = { model, method, args, kwargs };
        return this.post(server, "/web/dataset/call_kw", parameters, () => {}, signal);
    }

    async post(server, path, params, onResponse, signal = AbortSignal.timeout(PATIENCE)) {
        let answer;
        try {
            const response = await fetch(this.servers.url(server) + path, {
                method: "POST",
                headers: { "Content-Type": "application/json", Cookie: this.cookie },
                body: textOf({ jsonrpc: "2.0", id: 1, method: "call", params }),
                signal,
            });
            answer = await response.json();
            onResponse(response);
        } catch (error) {
            throw new LostAnswer(error.cause?.code ?? error.name);
        }
        if (answer.error) {
            throw new ServerError(answer.error);
        }
        return answer.result;
    }
}

/** JSON, with NaN and infinity where "@NaN" and "@Infinity" stand: Odoo's reader takes them. */
function textOf(request) {
    return JSON.stringify(request).replace(/"@(NaN|Infinity)"/g, "$1");
}
