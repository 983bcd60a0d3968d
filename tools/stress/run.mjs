/**
 * A whole storm: scene, two servers behind nginx, many clients with all kinds of work, faults at
 * random, then the closing of every till, the audit, and the same of a backup taken meanwhile.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Sql } from "../../tests/adversary/sql.mjs";
import { Audit } from "./audit.mjs";
import { examine } from "./examination.mjs";
import { gather, ordersOf } from "./gathering.mjs";
import { Place } from "./place.mjs";
import { recover } from "./recovery.mjs";
import { answersOf, sectionsOf, summaryOf, textOf } from "./report.mjs";
import { prepareStress } from "./scene.mjs";
import { Servers } from "./servers.mjs";
import { drainAll, workOnce, workUntil } from "./work.mjs";

/** Of a call on each server, in seconds: on the second one a closing can take too long. */
const TIME_LIMITS = [600, 20];

/** When the backup is taken, as a share of the storm's time. */
const BACKUP_AT = 0.4;

/**
 * @typedef {object} Bounds
 * @property {string} database made anew
 * @property {number} seconds that the storm lasts; what is left is spent after it
 * @property {number} most orders that each client sends at the end, until a wallet is empty
 * @property {number} clients
 * @property {number} tills
 * @property {number} workers of each server
 * @property {number} seed
 * @property {number} faults how many
 * @property {boolean} isOwn whether PostgreSQL is one of its own, and restarted as well
 *
 * @param {import("../lib/odoo.mjs").OdooInstance} everybodys
 * @param {Bounds} bounds
 * @param {(detail: string) => void} say
 * @returns {Promise<{findings: import("./report.mjs").Finding[], text: string, summary: string}>}
 *     all that there is to tell as text, and what the page has of it
 */
export async function runStress(everybodys, bounds, say) {
    const { database, clients: cashiers, tills, workers, isOwn } = bounds;
    const place = await Place.prepare(everybodys, database, isOwn, say);
    const { instance, postgres } = place;
    const merges = Math.ceil(bounds.seconds / 5);
    const scene = await prepareStress(instance, { database, tills, cashiers, merges }, say);
    const servers = new Servers(instance, database, workers, TIME_LIMITS);
    try {
        say(`two servers of ${workers} workers behind nginx`);
        await servers.start();
        await servers.putBehindNginx(say);
        const storm = await gather({ scene, servers, place, postgres, isOwn }, bounds);
        say(`${cashiers} clients at ${tills} tills, ${bounds.faults} faults, ${bounds.seconds} s`);
        await rage(storm, bounds, say);
        const told = await servers.told();
        storm.answers.explainLosses(told);
        const orders = ordersOf(storm);
        const findings = await examineAll(storm, orders, say);
        const sections = sectionsOf({ ...storm, orders, told, seed: bounds.seed });
        const answers = answersOf(storm);
        await servers.stop();
        const restored = await recover(storm, bounds, say);
        const ofBackup = restored.findings.map((one) => ({
            ...one,
            name: `restored: ${one.name}`,
        }));
        return {
            findings: [...findings, ...ofBackup],
            text: textOf([...sections, answers, restored.section]),
            summary: summaryOf([...sections, restored.section], findings, restored.findings),
        };
    } finally {
        await servers.stop();
        await place.leave();
    }
}

/** Each kind of work once while all is well, then all of it with the faults, and a backup. */
async function rage(storm, { seconds, most }, say) {
    const { clients, faults, place } = storm;
    await workOnce(clients);
    const since = Date.now();
    const passed = () => (Date.now() - since) / 1000;
    const reporting = setInterval(() => {
        const orders = ordersOf(storm).length;
        say(`${Math.round(passed())} s: ${orders} orders, ${faults.total} faults`);
    }, 30_000);
    const backUp = async () => {
        await pause(seconds * 1000 * BACKUP_AT);
        await faults.between(() => place.backUp(storm.scene.database));
    };
    await Promise.all([
        faults.run(storm),
        backUp(),
        ...clients.map((client) => workUntil(client, () => passed() >= seconds && faults.isDone)),
    ]);
    clearInterval(reporting);
    storm.seconds = passed();
    say("everybody on one wallet after the other");
    await drainAll(storm, most);
}

async function examineAll(storm, orders, say) {
    const { scene, place, faults, work, requests } = storm;
    const sql = new Sql(place.postgres, scene.database);
    try {
        const audit = new Audit(place.instance, scene, sql);
        await examine(
            storm,
            audit,
            { orders, requests: requests.flatMap(({ rows }) => rows) },
            say,
        );
        await audit.prove();
        audit.note("each fault could be made", faults.failed, `${faults.total} faults`);
        audit.note(
            "faults of each kind happened, as many as were asked for",
            faults.missing(faults.bounds.count, faults.impossible),
            `${faults.total} of ${faults.bounds.count}`,
        );
        audit.note("work of each kind succeeded", work.missing, `${work.all.length} kinds`);
        return audit.findings;
    } finally {
        await sql.stop();
    }
}
