/**
 * The backup that was taken while all traded is restored: it agrees, tills go on in it with what they
 * had not lost, also while the addons are upgraded.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Sql } from "../../tests/adversary/sql.mjs";
import { newLog } from "../lib/run.mjs";
import { Audit } from "./audit.mjs";
import { examine } from "./examination.mjs";
import { gather, ordersOf } from "./gathering.mjs";
import { Servers } from "./servers.mjs";
import { HELD, UPGRADE, WAITS, Waits } from "./waits.mjs";
import { drainAll, workOnce, workUntil } from "./work.mjs";

const ADDONS = "komunigi_wallet,komunigi_shift";
/** Who trades in the restored database. */
const CLIENTS = 6;
/** Orders of each sort that tills send again after the restore. */
const AGAIN = 20;

/** Each guard of ours by its number, which is another one where it was made anew. */
const GUARDS = `
    SELECT tgname AS name, oid::int AS number FROM pg_trigger
     WHERE tgname LIKE 'customer_wallet_%' ORDER BY tgname`;

/**
 * @param {object} storm that is over; its servers have stopped
 * @param {import("./run.mjs").Bounds} bounds
 * @param {(detail: string) => void} say
 * @returns {Promise<{findings: import("./report.mjs").Finding[],
 *     section: import("./report.mjs").Section}>}
 */
export async function recover(storm, bounds, say) {
    const { place, isOwn } = storm;
    const { instance, postgres } = place;
    const database = `${bounds.database}_restored`;
    say("restoring the backup");
    await place.restore(database);
    await place.link(instance.filesOf(bounds.database), database);
    const scene = { ...storm.scene, database, merged: [] };
    const servers = new Servers(instance, database, bounds.workers);
    const sql = new Sql(postgres, database);
    const audit = new Audit(instance, scene, sql);
    try {
        await audit.judge("in the backup");
        await audit.compare("in the backup");
        await servers.start();
        await servers.putBehindNginx(say);
        const parts = { scene, servers, place, postgres, isOwn };
        const traders = Math.min(CLIENTS, bounds.clients);
        const restored = await gather(parts, { ...bounds, clients: traders, faults: 0 });
        await workOnce(restored.clients);
        say("tills send again what they still have");
        const sent = await sendAgain(restored, ordersOf(storm), sql);
        const upgrade = await upgradeMeanwhile(restored, audit, say);
        await drainAll(restored, bounds.most);
        restored.answers.explainLosses(await servers.told());
        const rowsOf = ({ requests }) => requests.flatMap(({ rows }) => rows);
        // nobody was told what of it is in the backup
        const before = rowsOf(storm).map((row) => ({ ...row, told: "lost" }));
        const known = {
            orders: [...sent.known, ...ordersOf(restored)],
            requests: [...before, ...rowsOf(restored)],
        };
        await examine(restored, audit, known, say);
        return { findings: audit.findings, section: sectionOf(upgrade, sent) };
    } finally {
        await sql.stop();
        await servers.stop();
        await instance.dropDatabase(database);
    }
}

/**
 * Orders that the backup has, and orders that are newer, all told to be recorded, are sent once more:
 * each of them is then there once. A refund is not among them, it names lines that the backup may
 * not have.
 * @returns {Promise<Record<"known" | "older" | "newer", import("./client.mjs").Order[]>>} what clients
 *     know of orders in this database, and which of them were sent once more
 */
async function sendAgain(restored, orders, sql) {
    const there = new Set(await sql.value("SELECT json_agg(uuid) FROM pos_order"));
    const kept = orders.filter(({ uuid }) => there.has(uuid));
    const whole = orders.filter(({ told, kind }) => told === "recorded" && kind !== "refund");
    const newer = whole.filter(({ uuid }) => !there.has(uuid)).slice(0, AGAIN);
    const older = whole.filter(({ uuid }) => there.has(uuid)).slice(-AGAIN);
    const again = [...older, ...newer].map((order) => {
        return { ...order, told: "open", attempt: order.attempt + 1, sent: 0, lost: 0 };
    });
    for (const order of again) {
        const { session } = restored.tills.find(({ config }) => config === order.config);
        const [client] = restored.clients;
        const by = order.kind === "pay-out" ? restored.people.manager : client;
        await client.sendUntilKnown(order, by, { with: { session_id: session } });
    }
    const isAgain = new Set(again.map(({ uuid }) => uuid));
    return { known: [...kept.filter(({ uuid }) => !isAgain.has(uuid)), ...again], older, newer };
}

/** As an integrator upgrades, but with the servers and all tills at work. */
async function upgradeMeanwhile(restored, audit, say) {
    const { scene, place, clients } = restored;
    say("upgrading while tills are open");
    const before = ordersOf(restored).length;
    const guards = await audit.sql.rows(GUARDS);
    const since = Date.now();
    const log = await newLog("stress_upgrade.log");
    const args = ["-u", ADDONS, `--db_app_name=${UPGRADE}`];
    const [waited, held] = [new Waits(), new Waits()];
    let isOver = false;
    const watch = async () => {
        while (!isOver) {
            (await audit.sql.rows(WAITS)).forEach((wait) => waited.note(wait));
            held.noteHeld(await audit.sql.rows(HELD), performance.now() / 1000);
            await pause(20);
        }
    };
    const options = { log, ok: () => true };
    const upgrade = place.instance.change(scene.database, args, options);
    const [{ code }] = await Promise.all([
        upgrade.finally(() => (isOver = true)),
        watch(),
        ...clients.map((client) => workUntil(client, () => isOver)),
    ]);
    const seconds = (Date.now() - since) / 1000;
    const orders = ordersOf(restored).slice(before);
    const recorded = orders.filter(({ told }) => told === "recorded").length;
    audit.note(
        "the upgrade comes to its end while tills are open",
        code ? [`it ended with ${code}: see ${log}`] : [],
        `${recorded} orders recorded meanwhile`,
    );
    audit.note(
        "nobody waits long for the upgrade",
        waited.tooLong.map((wait) => JSON.stringify(wait)),
        `${waited.all.length} tables or rows that somebody waited for`,
    );
    audit.note(
        "the upgrade locks no table for long",
        held.tooLong.map((wait) => JSON.stringify(wait)),
        `${held.all.length} tables or views`,
    );
    const kept = JSON.stringify(await audit.sql.rows(GUARDS)) === JSON.stringify(guards);
    audit.note("no guard is made anew", kept ? [] : ["other triggers"], `${guards.length} guards`);
    return { seconds, recorded, waited, held };
}

function sectionOf({ seconds, recorded, waited, held }, { older, newer }) {
    const longest = (words) => (wait) => [wait.seconds.toFixed(2), `${words} ${wait.what}`];
    const rows = [
        [older.length, "orders in it, sent once more"],
        [newer.length, "newer orders, sent once more"],
        [Math.round(seconds), "seconds of an upgrade while tills are open"],
        [recorded, "orders recorded meanwhile"],
        ...waited.all.map(longest("seconds: the longest wait for")),
        ...held.all.map(longest("seconds: the longest lock of")),
    ];
    return { title: "the backup, restored", rows };
}
