/** Closing the tills at the end of the day, as their cashiers do. */
import { ServerError } from "../lib/connection.mjs";

/**
 * @param {import("./scene.mjs").Scene} scene
 * @param {import("./client.mjs").Client[]} clients
 * @returns {Promise<string[]>} what was said where a session did not close
 */
export async function closeSessions(scene, clients) {
    const complaints = [];
    for (const [number, { session }] of scene.tills.entries()) {
        const { connection } = clients[number % clients.length];
        const call = (method, ...args) => {
            return connection.call(number % 2, "pos.session", method, [[session], ...args]);
        };
        try {
            const data = await call("get_closing_control_data");
            await call("post_closing_cash_details", data.default_cash_details.amount);
            const answer = await call("close_session_from_ui");
            if (!answer.successful) {
                complaints.push(`session ${session}: ${answer.message}`);
            }
        } catch (error) {
            const text = error instanceof ServerError ? error.debug : error.stack;
            complaints.push(`session ${session}: ${error.message}\n${text}`);
        }
    }
    return complaints;
}
