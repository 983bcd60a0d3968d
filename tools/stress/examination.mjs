/** What is looked at once the work is over, in whichever database it went on. */
import { closeTill } from "./tills.mjs";

/**
 * @param {object} storm see `gather`
 * @param {import("./audit.mjs").Audit} audit
 * @param {{orders: import("./client.mjs").Order[], requests: object[]}} known to clients
 * @param {(detail: string) => void} say
 */
export async function examine({ tills, clients, answers }, audit, known, say) {
    await audit.judge("before closing");
    say("closing the tills");
    const stuck = [];
    for (const till of tills) {
        if (!(await closeTill(clients[0], till))) {
            stuck.push(`till ${till.config}, session ${till.session}`);
        }
    }
    audit.note("each till closes in the end", stuck, `${tills.length} tills`);
    say("the audit");
    await audit.hear(known);
    await audit.check();
    await audit.judge("after closing");
    await audit.compare("after closing");
    audit.note(
        "no client got an unexplained answer",
        answers.unexplained.map(({ example, count }) => `${count} times: ${example}`),
        `${answers.all.reduce((sum, { count }) => sum + count, 0)} answers`,
    );
}
