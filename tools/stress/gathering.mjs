/** Who takes part: everybody signs in, and the tills open. */
import { Connection } from "../lib/connection.mjs";
import { randomFrom } from "../lib/random.mjs";
import { Answers } from "./answers.mjs";
import { Client } from "./client.mjs";
import { Faults } from "./faults.mjs";
import { FRONT } from "./servers.mjs";
import { openTill } from "./tills.mjs";
import { WorkCount } from "./work_count.mjs";

/** Who works beside the cashiers at the tills. */
const STAFF = {
    ...{ closer: "cashier", manager: "manager", corrector: "corrector", admin: "admin" },
    ...{ office: "shift_office", attendant: "shift_attendant" },
};

/**
 * @param {{scene: object, servers: import("./servers.mjs").Servers, place: import("./place.mjs").Place,
 *     isOwn: boolean}} parts
 * @param {{clients: number, seed: number, faults: number, seconds: number}} bounds
 */
export async function gather(parts, { clients: cashiers, seed, faults: count, seconds }) {
    const { scene, servers } = parts;
    const storm = {
        ...parts,
        answers: new Answers(),
        faults: new Faults(randomFrom(seed), { count, seconds }),
        tills: scene.companies[0].tills.map((till) => ({ ...till })),
        merging: [...scene.merged],
        /** Entries that somebody has posted, and anybody may take back: ids with their requests. */
        entries: [],
        work: new WorkCount(),
        /** @type {import("./requests.mjs").Request[]} */
        requests: [],
        ...{ refusals: [], closed: [], clients: [], people: {} },
    };
    const seat = async (login, number) => {
        const connection = new Connection(servers);
        const { database, password } = scene;
        await connection.logIn(database, { login, password }, FRONT);
        return new Client(storm, { connection, login, random: randomFrom(seed * 1000 + number) });
    };
    const members = scene.shifts.members.map((login) => [login, login]);
    for (const [name, login] of [...Object.entries(STAFF), ...members]) {
        storm.people[name] = await seat(login, 0);
    }
    const numbers = Array.from({ length: cashiers }, (_, index) => index + 1);
    storm.clients.push(...(await Promise.all(numbers.map((n) => seat(`cashier${n}`, n)))));
    await Promise.all(storm.tills.map((till) => openTill(storm.clients[0], till)));
    return storm;
}

/** Every order that anybody of them has made. */
export function ordersOf({ clients, people }) {
    return [...clients, ...Object.values(people)].flatMap((one) => one.orders);
}
