/** A user of the server, or somebody without a login, who calls what they like. */
import { Connection, LostAnswer, ServerError } from "../../tools/lib/connection.mjs";

const SERVER = 0;
/** A request that takes longer has found a way to stop the server. */
const PATIENCE = 30_000;

/**
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {any} [result]
 * @property {Error} [error]
 * @property {string} text all that came back, for whoever looks for secrets in it
 */

export class Actor {
    /**
     * @param {string} name
     * @param {string} url of the server
     * @param {(answer: Answer, actor: Actor) => Promise<void> | void} [hear] of each answer
     */
    constructor(name, url, hear = () => {}) {
        this.name = name;
        this.connection = new Connection({ url: () => url });
        this.hear = hear;
        this.before = () => {};
        this.patience = PATIENCE;
        /** How many calls of methods it has made. */
        this.calls = 0;
    }

    logIn(database, password) {
        return this.connection.logIn(database, { login: this.name, password });
    }

    /**
     * An honest call.
     * @param {string} model
     * @param {string} method
     * @param {unknown[]} args
     * @param {{context?: object, named?: object}} [options]
     * @throws {ServerError | LostAnswer}
     */
    call(model, method, args, options = {}) {
        this.calls += 1;
        const signal = AbortSignal.timeout(this.patience);
        return this.connection.call(SERVER, model, method, args, { ...options, signal });
    }

    /**
     * A call that may well be refused.
     * @returns {Promise<Answer>}
     */
    async try(model, method, args = [], options = {}) {
        await this.before();
        return this.heard(() => this.call(model, method, args, options));
    }

    /** JSON-RPC of a route that is not a method of a model. */
    async post(path, parameters) {
        await this.before();
        return this.heard(() => this.connection.post(SERVER, path, parameters));
    }

    /** @returns {Promise<{status: number, text: string}>} */
    async page(path) {
        await this.before();
        const page = await this.connection.page(SERVER, path);
        await this.hear({ ok: page.status < 400, text: page.text }, this);
        return page;
    }

    /** Presses the button of a page: reads it first, for the token that its form sends along. */
    async press(path, fields) {
        const { text } = await this.page(path);
        const [, csrf_token] = /name="csrf_token" value="([^"]*)"/.exec(text) ?? [];
        return this.submit(path, { ...(csrf_token && { csrf_token }), ...fields });
    }

    /** @returns {Promise<{status: number, text: string}>} */
    async submit(path, fields) {
        await this.before();
        const page = await this.connection.submit(SERVER, path, fields);
        await this.hear({ ok: page.status < 400, text: page.text }, this);
        return page;
    }

    async heard(ask) {
        const answer = await ask().then(
            (result) => ({ ok: true, result, text: JSON.stringify(result) ?? "" }),
            (error) => {
                if (!(error instanceof ServerError || error instanceof LostAnswer)) {
                    throw error;
                }
                return { ok: false, error, text: `${error.message}\n${error.debug ?? ""}` };
            },
        );
        await this.hear(answer, this);
        return answer;
    }
}
