/** Random calls against what must hold to the cent, all drawn from one seed. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCAL } from "../../../tools/lib/paths.mjs";
import { randomFrom } from "../../../tools/lib/random.mjs";
import { Caller } from "./calls.mjs";
import { Chance } from "./values.mjs";

/** Calls between two looks of the judge. */
const PACE = 20;
const SHOWN = 300;
/** The calls before each finding, in full. */
const LOG = join(LOCAL, "log", "fuzz.jsonl");

/**
 * @param {import("../run.mjs").Adversary} adversary
 * @param {{calls: number, seed: number}} bounds
 * @param {(detail: string) => void} say
 */
export async function fuzz(adversary, { calls, seed }, say) {
    const { world } = adversary;
    const caller = new Caller(world, new Chance(randomFrom(seed)));
    const counts = { accepted: 0, refused: 0 };
    const kept = [];
    let made = 0;
    while (made < calls) {
        await caller.learn();
        adversary.wrong = [];
        adversary.marked = true;
        world.leaks = [];
        const batch = [];
        for (; batch.length < PACE && made < calls; made += 1) {
            const call = caller.draw();
            const { who, model, method, args, options } = call;
            const { ok, error } = await world[who].try(model, method, args, options);
            counts[ok ? "accepted" : "refused"] += 1;
            batch.push({ number: made, ok, error: error?.message, ...call });
        }
        await adversary.look();
        const wrong = [...adversary.wrong, ...new Set(world.leaks)];
        if (wrong.length) {
            kept.push(...batch);
            const told = batch.filter(({ ok }) => ok).map(textOf);
            adversary.note(`fuzz: calls ${made - batch.length} to ${made - 1}, seed ${seed}`, [
                ...wrong,
                ...told,
            ]);
        }
        if (made % 500 === 0) {
            say(`${made} calls: ${counts.accepted} accepted, ${counts.refused} refused`);
        }
    }
    await writeFile(LOG, kept.map((call) => `${JSON.stringify(call)}\n`).join(""));
    say(`seed ${seed}: ${calls} calls, ${counts.accepted} accepted, ${counts.refused} refused`);
    adversary.note(
        `fuzz: of ${calls} random calls, some are accepted and some refused`,
        counts.accepted > calls / 10 && counts.refused > calls / 10 ? [] : [JSON.stringify(counts)],
    );
}

function textOf({ number, who, model, method, args, options }) {
    const told = method === "sync_from_ui" ? args[0].map(orderText) : args;
    const context = options.context ? ` context ${JSON.stringify(options.context)}` : "";
    const text = `${number} ${who}: ${model}.${method} ${JSON.stringify(told)}${context}`;
    return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}

function orderText({ partner_id: customer, session_id: session, state, lines, payment_ids }) {
    const values = (commands) => [commands ?? []].flat().map((command) => command?.[2] ?? command);
    return {
        ...{ customer, session, state },
        lines: values(lines).map((line) => {
            return [line.product_id, line.qty, line.price_unit, line.refunded_orderline_id];
        }),
        paid: values(payment_ids).map((payment) => [payment.payment_method_id, payment.amount]),
    };
}
