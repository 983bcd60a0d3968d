/** The shifts' adversary on a real server: hostile cases, each judged by what the database holds. */
import { elapsed } from "../../../tools/lib/progress.mjs";
import { newLog } from "../../../tools/lib/run.mjs";
import { Actor } from "../actor.mjs";
import { Sql } from "../sql.mjs";
import { SUITES } from "./cases/index.mjs";
import { look, wrongChanges, wrongNow } from "./judge.mjs";
import { prepareScene } from "./scene.mjs";

const GUEST = "stranger";
/** The tablet at the door, on which nobody is signed in either. */
const TABLET = "tablet";
/** A call made alone that takes longer holds up others; those at once wait for each other. */
const SLOW = 8000;
/** Somebody with the member's mails, on a browser in which nobody is signed in. */
const READER = "reader";
const OUTSIDERS = ["member", "visitor", "employee", GUEST];
/** They learn whether somebody may shop, and no more. */
const TILLS = ["cashier", "till_manager"];
const FOREIGN_TILL = "neighbour_cashier";
/** What stands in nothing that these may read. */
const SECRETS = [
    {
        pattern: /Shift elsewhere/,
        mayNot: ["clerk", "office", "boss", TABLET, ...TILLS, ...OUTSIDERS],
    },
    {
        pattern: /Unspeakable illness/,
        mayNot: ["clerk", TABLET, FOREIGN_TILL, ...TILLS, ...OUTSIDERS],
    },
    { pattern: /Kit shift|Kit line/, mayNot: [FOREIGN_TILL, ...TILLS, ...OUTSIDERS] },
    // what only a till is told; a member reads their own right to shop
    { pattern: /"is_let"/, mayNot: [FOREIGN_TILL, ...OUTSIDERS] },
    { pattern: /Free seat/, mayNot: OUTSIDERS.filter((name) => name !== "member") },
    { pattern: /Own shift/, mayNot: OUTSIDERS.filter((name) => name !== "member") },
    // of a member who looks for a replacement, in a coop that tells no names
    { pattern: /Secretive|Rival \d|Worker \d/, mayNot: OUTSIDERS },
];

/**
 * @param {import("../../../tools/lib/odoo.mjs").OdooInstance} instance
 * @param {string} database made anew
 * @param {(detail: string) => void} say
 * @returns {Promise<import("../../../tools/lib/results.mjs").Finding[]>}
 */
export async function runShiftAdversary(instance, database, say) {
    const wanted = SUITES.flatMap(({ by, may, cases }) =>
        Object.entries(cases).map(([name, run]) => ({ name: `${by}: ${name}`, by, may, run })),
    );
    const scene = await prepareScene(instance, { database, kits: wanted.length }, say);
    const log = await newLog(`${database}_server.log`);
    const args = ["--workers=0", "--max-cron-threads=0"];
    const server = await instance.serve(database, { log, args });
    const sql = new Sql(instance.postgres, database);
    try {
        const world = await logIn(scene, server.url);
        const since = Date.now();
        const findings = await runCases(world, wanted, sql);
        say(`${wanted.length} cases: ${elapsed(since)}`);
        return findings;
    } finally {
        await sql.stop();
        await server.stop();
    }
}

async function logIn(scene, url) {
    const world = { scene, wrong: [], actors: {} };
    const { key, foreignKey } = scene.door;
    const links = { pattern: new RegExp(`${key}|${foreignKey}`), mayNot: [...OUTSIDERS, "clerk"] };
    const hear = ({ text }, { name }) => {
        [...SECRETS, links]
            .filter(({ pattern, mayNot }) => mayNot.includes(name) && pattern.test(text))
            .forEach(({ pattern }) => world.wrong.push(`${name} reads ${pattern}`));
    };
    for (const name of [...Object.keys(scene.users), GUEST, TABLET, READER]) {
        world.actors[name] = new Actor(name, url, hear);
    }
    await Promise.all(
        Object.keys(scene.users).map((name) =>
            world.actors[name].logIn(scene.database, scene.password),
        ),
    );
    return world;
}

async function runCases(world, wanted, sql) {
    const [company] = world.scene.companies;
    let before = await look(sql);
    const base = baseOf(before);
    const known = new Set(wrongNow(before, base));
    const findings = [{ name: "what was there before agrees", wrong: [...known] }];
    for (const [number, { name, by, may, run }] of wanted.entries()) {
        world.wrong = [];
        for (const call of run(world, world.scene.kits[number])) {
            const calls = Array.isArray(call[0]) ? call : [call];
            const slow = calls.length > 1 ? Infinity : SLOW;
            await Promise.all(calls.map((one) => attack(world, by, one, slow)));
        }
        const now = await look(sql);
        // what an earlier case has broken is told once
        const broken = wrongNow(now, base).filter((text) => !known.has(text));
        broken.forEach((text) => known.add(text));
        const wrong = [
            ...world.wrong,
            ...wrongChanges(before, now, { company, own: world.scene.own, ...may }),
            ...broken,
        ];
        findings.push({ name, wrong: [...new Set(wrong)] });
        before = now;
    }
    return findings;
}

/** What every counter was before any attendance was counted. */
function baseOf({ statuses, shifts }) {
    const base = new Map([...statuses.values()].map(({ id, sr, sc }) => [id, { sr, sc }]));
    for (const { counted, sr, sc } of shifts.values()) {
        const due = base.get(counted);
        if (due) {
            base.set(counted, { sr: due.sr - sr, sc: due.sc - sc });
        }
    }
    return base;
}

/** Makes a call: of a method of a model, of a route with its parameters, or of a page. */
async function attack(world, by, [model, method, args, options = {}], slow) {
    const since = Date.now();
    const actor = world.actors[by];
    const ways = { READ: "page", SUBMIT: "submit", PRESS: "press" };
    if (ways[model]) {
        const { status: answered } = await actor[ways[model]](method, args);
        if (answered >= 500) {
            world.wrong.push(`${model} ${method} fails with ${answered}`);
        }
    } else if (model.startsWith("/")) {
        // a route of a controller, and what is sent to it
        await actor.post(model, method);
    } else {
        await actor.try(model, method, args, options);
    }
    const took = Date.now() - since;
    if (took > slow) {
        world.wrong.push(`${model}.${method} takes ${took} ms`);
    }
}
