/** What must hold whatever anybody does. It hears nothing of the calls, nor of their answers. */

const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);
const euros = (cents) => (cents / 100).toFixed(2);
/** Cents that rounding of several lines may make. */
const ROUNDING = 2;

/**
 * What is wrong in what the database holds, whatever happened before. Each is a sentence.
 * @param {import("./snapshot.mjs").Snapshot} now
 * @param {Rules} rules
 * @returns {string[]}
 */
export function wrongNow(now, rules) {
    return [...wrongSums(now), ...wrongBooks(now), ...leftPending(now), ...wrongOrders(now, rules)];
}

/**
 * @typedef {object} Rules
 * @property {Set<number>} managers users who may pay out, with a reason
 * @property {Map<number, number>} limits of tills for returns without a link, in cents
 * @property {number} minimum of a wallet, in cents
 */

/** Wallet by wallet, the row = the sum of its entries = the balance after the last of them. */
function wrongSums({ wallets, entries }) {
    const sums = new Map();
    for (const { wallet, amount } of entries.values()) {
        sums.set(wallet, (sums.get(wallet) ?? 0) + amount);
    }
    const wrong = [...sums.keys()]
        .filter((wallet) => !wallets.has(wallet))
        .map((wallet) => `entries of wallet ${wallet}, which is gone`);
    for (const [id, { balance, last }] of wallets) {
        const told = sums.get(id) ?? 0;
        if (balance !== told || last !== told) {
            wrong.push(`wallet ${id} says ${euros(balance)}, its entries ${euros(told)}`);
        }
    }
    return wrong;
}

/** Household by household, posted entries = posted journal items on the wallets' account. */
function wrongBooks({ books, posted }) {
    return [...new Set([...books.keys(), ...posted.keys()])]
        .filter((key) => (books.get(key) ?? 0) !== (posted.get(key) ?? 0))
        .map((key) => {
            const [ledger, booked] = [posted.get(key) ?? 0, books.get(key) ?? 0];
            return `household ${key}: ledger ${euros(ledger)}, books ${euros(booked)}`;
        });
}

/** What is pending waits for a journal entry that is not in the books. */
function leftPending({ entries }) {
    return [...entries]
        .filter(([, { booked, inBooks }]) => inBooks && !booked)
        .map(([id]) => `entry ${id} is pending, its journal entry is posted`);
}

/** Order by order: no money comes from nowhere, and none goes where it did not come from. */
function wrongOrders({ orders, moved }, rules) {
    const found = [...moved.keys()]
        .filter((id) => id !== null && !orders.has(id))
        .map((id) => `entries of order ${id}, which is not recorded`);
    const ofLine = new Map();
    for (const order of orders.values()) {
        order.lines.forEach((line) => ofLine.set(line.id, { line, order }));
    }
    const sourcesOf = (order) =>
        new Set(order.lines.map(({ refunds: line }) => ofLine.get(line)?.order).filter(Boolean));
    const refunds = new Map();
    for (const order of orders.values()) {
        const about = (text) => found.push(`order ${order.id}: ${text}`);
        const sources = sourcesOf(order);
        if (![...withSources(order, sourcesOf)].some(usesWallet)) {
            continue;
        }
        const topUp = toppedUp(order);
        if (order.moved !== topUp - order.wallet) {
            about(`its entries say ${euros(order.moved)}, it ${euros(topUp - order.wallet)}`);
        }
        if (order.household === null && (topUp || order.wallet)) {
            about("it moves nobody's wallet");
        }
        wrongPayments(order, { topUp, linked: sources.size > 0, rules, about });
        for (const source of sources) {
            refunds.set(source, [...(refunds.get(source) ?? []), order]);
            if (source.household !== order.household && !isSupervised(order, rules)) {
                about(`it refunds order ${source.id} to another household`);
            }
        }
    }
    for (const [source, list] of refunds) {
        wrongRefunds(source, list, { ofLine, rules, found });
    }
    return found;
}

/** An order, what it refunds, and what that refunds: goods that are exchanged stay of the wallet. */
function withSources(order, sourcesOf) {
    const all = new Set([order]);
    all.forEach((one) => sourcesOf(one).forEach((source) => all.add(source))); // visits these too
    return all;
}

function usesWallet(order) {
    return order.wallet !== 0 || order.moved !== 0 || order.lines.some(({ topUp }) => topUp);
}

const isSupervised = (order, { managers }) => Boolean(order.reason) && managers.has(order.user);

function wrongPayments(order, { topUp, linked, rules, about }) {
    const { real, wallet, later } = order;
    const goods = sum(order.lines, (line) => (line.topUp ? 0 : line.value));
    if (topUp > 0 && real < topUp) {
        about(`${euros(topUp)} are topped up for ${euros(real)} of real money`);
    }
    if (wallet > Math.max(goods, 0) + ROUNDING) {
        about(`${euros(wallet)} of the wallet pay goods of ${euros(goods)}`);
    }
    if (topUp + goods - real - wallet - later > ROUNDING && (topUp !== 0 || real + wallet < 0)) {
        about(`${euros(topUp + goods)} are paid with ${euros(real + wallet + later)}`);
    }
    if (linked || isSupervised(order, rules)) {
        return;
    }
    const returned = sum(order.lines, (line) => (line.returnable ? Math.max(-line.value, 0) : 0));
    const allowed = Math.min(returned, rules.limits.get(order.config) ?? 0);
    if (topUp < 0 || real < 0 || -wallet > allowed) {
        about(`without a link it pays out ${euros(-real)} and ${euros(-wallet)} to the wallet`);
    }
}

const toppedUp = ({ lines }) => sum(lines, (line) => (line.topUp ? line.value : 0));

/** What an order was paid, by way of payment. */
const WAYS = {
    real: ({ real }) => real,
    wallet: ({ wallet }) => wallet,
    later: ({ later }) => later,
    "goods' real": (order) => order.real - toppedUp(order),
};

/** All refunds of one order together: line by line, and each way of payment by itself. */
function wrongRefunds(source, list, { ofLine, rules, found }) {
    const about = (text) => found.push(`refunds of order ${source.id}: ${text}`);
    const unsupervised = list.filter((order) => !isSupervised(order, rules));
    for (const [way, paid] of Object.entries(WAYS)) {
        const back = sum(unsupervised, (order) => Math.max(-paid(order), 0));
        if (back > Math.max(paid(source), 0)) {
            about(`${euros(back)} of ${euros(paid(source))} ${way} money`);
        }
    }
    const taken = new Map();
    for (const line of unsupervised.flatMap(({ lines }) => lines)) {
        const original = ofLine.get(line.refunds);
        if (original?.order !== source) {
            continue;
        }
        taken.set(original.line, (taken.get(original.line) ?? 0) - line.quantity);
        if (line.price > original.line.price + ROUNDING || line.topUp !== original.line.topUp) {
            about(`line ${original.line.id} at ${euros(line.price)}`);
        }
    }
    for (const [{ id, quantity }, back] of taken) {
        if (back > quantity + 1e-6) {
            about(`${back} of the ${quantity} of line ${id}`);
        }
    }
}

/**
 * What changed between two snapshots and may not.
 * @param {import("./snapshot.mjs").Snapshot} before
 * @param {import("./snapshot.mjs").Snapshot} after
 * @param {{rules: Rules, office?: boolean}} told `office` where an accountant was at work, who may
 *     move money and undo what is booked
 * @returns {string[]}
 */
export function wrongChanges(before, after, { rules, office = false }) {
    const known = new Set(wrongNow(before, rules));
    const wrong = wrongNow(after, rules).filter((text) => !known.has(text));
    for (const [id, { written }] of before.entries) {
        if (after.entries.get(id)?.written !== written) {
            wrong.push(`entry ${id} ${after.entries.has(id) ? "was changed" : "is gone"}`);
        }
    }
    for (const [id, { frozen, moved }] of before.orders) {
        if (moved && after.orders.get(id)?.frozen !== frozen) {
            wrong.push(`order ${id} ${after.orders.has(id) ? "was changed" : "is gone"}`);
        }
    }
    for (const [id, { balance, household }] of after.wallets) {
        const had = before.wallets.get(id)?.balance ?? 0;
        if (balance < had && balance < rules.minimum) {
            wrong.push(`wallet ${id} of household ${household} is at ${euros(balance)}`);
        }
    }
    if (!office) {
        wrong.push(...changed("item", before.items, after.items));
        wrong.push(...movedOutside(before, after), ...takenOffBooks(before, after));
        wrong.push(...changed("", before.settings, after.settings));
        const made = [...after.settings.keys()].filter((name) => !before.settings.has(name));
        wrong.push(...made.filter((name) => !/^closed session/.test(name)).map(madeNew));
    }
    return wrong;
}

const madeNew = (name) => `${name} is new`;

function changed(what, before, after) {
    return [...before]
        .filter(([key, value]) => after.get(key) !== value)
        .map(([key]) => `${what} ${key} ${after.has(key) ? "was changed" : "is gone"}`.trim());
}

/**
 * Money that moved otherwise than by an order, wallet by wallet. It may have settled what the same
 * household owed on its invoices, or was owed.
 */
function movedOutside(before, after) {
    const sums = new Map();
    for (const [id, { wallet, amount, order }] of after.entries) {
        if (!before.entries.has(id) && order === null) {
            const { company, household } = after.wallets.get(wallet) ?? {};
            const key = `${company}/${household}`;
            sums.set(key, (sums.get(key) ?? 0) + amount);
        }
    }
    return [...sums]
        .filter(
            ([key, amount]) =>
                amount && !settles(before.owed.get(key), after.owed.get(key), amount),
        )
        .map(([key, amount]) => `household ${key} moved by ${euros(amount)} without an order`);
}

/** What was booked stays booked, unless an accountant takes it back. */
function takenOffBooks(before, after) {
    return [...before.entries]
        .filter(([id, { booked }]) => booked && after.entries.get(id)?.booked === false)
        .map(([id]) => `entry ${id} is no longer booked`);
}

function settles(before = { owed: 0, settled: 0 }, after = { owed: 0, settled: 0 }, amount) {
    const due = amount < 0 ? Math.min(-before.owed, 0) : Math.max(-before.owed, 0);
    return after.settled - before.settled === amount && Math.abs(amount) <= Math.abs(due);
}

/** @returns {Map<string, number>} change of each balance in cents, by "company/household" */
export function movements(before, after) {
    const sums = new Map();
    for (const [{ wallets }, sign] of [
        [after, 1],
        [before, -1],
    ]) {
        for (const { company, household, balance } of wallets.values()) {
            const key = `${company}/${household}`;
            sums.set(key, (sums.get(key) ?? 0) + sign * balance);
        }
    }
    return new Map([...sums].filter(([, amount]) => amount));
}
