/** Random calls against a model in cents, all drawn from one seed. */
import { randomFrom } from "../../../tools/lib/random.mjs";
import { Caller } from "./calls.mjs";
import { Chance } from "./values.mjs";

/** Calls between two looks of the judge. */
const PACE = 10;
const SHOWN = 400;

/**
 * @param {import("../run.mjs").Adversary} adversary
 * @param {{calls: number, seed: number}} bounds
 * @param {(detail: string) => void} say
 */
export async function fuzz(adversary, { calls, seed }, say) {
    const { world } = adversary;
    const caller = new Caller(world, new Chance(randomFrom(seed)));
    const counts = { accepted: 0, refused: 0 };
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
    say(`seed ${seed}: ${calls} calls, ${counts.accepted} accepted, ${counts.refused} refused`);
    adversary.note(
        `fuzz: of ${calls} random calls, some are accepted and some refused`,
        counts.accepted > calls / 10 && counts.refused > calls / 10 ? [] : [JSON.stringify(counts)],
    );
}

function textOf({ number, who, model, method, args, options }) {
    const context = options.context ? ` context ${JSON.stringify(options.context)}` : "";
    const text = `${number} ${who}: ${model}.${method} ${JSON.stringify(args)}${context}`;
    return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}
