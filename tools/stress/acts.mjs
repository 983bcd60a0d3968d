/** Calls beside orders: each is refused for a reason, or its answer is lost. */
import { LostAnswer, ServerError } from "../lib/connection.mjs";
import { until } from "../lib/until.mjs";
import { BUSY, reasonOf } from "./answers.mjs";

/**
 * A call whose refusal is one that says why, or an answer that never comes.
 * @returns {Promise<{result?: any, lost?: boolean, refused?: string, reason?: string}>}
 */
export async function act(client, login, what, [model, method, args, options]) {
    const by = client.people[login];
    try {
        const result = await by.call(model, method, args, options);
        client.answers.note(`done: ${what}`);
        return { result };
    } catch (error) {
        if (error instanceof LostAnswer) {
            return { lost: true };
        }
        if (!(error instanceof ServerError)) {
            throw error;
        }
        const reason = reasonOf(error, method ? `${model}.${method}` : model);
        client.answers.note(`${what}: ${error.type}: ${error.message}`, Boolean(reason));
        client.refusals.push(reason ?? "unexplained");
        return { refused: error.message, reason };
    }
}

/**
 * The same, again and again while the answer is lost: for what is done once however often asked. Who
 * meets their own earlier try, which may still be under way, does not know its end either.
 */
export async function insist(client, login, what, call) {
    let wasLost = false;
    const ask = async () => {
        const answer = await act(client, login, what, call);
        wasLost ||= Boolean(answer.lost);
        return !answer.lost && !(wasLost && answer.reason === BUSY) && answer;
    };
    return (await until(ask, { turns: 40, every: 500 })) ?? { lost: true };
}
