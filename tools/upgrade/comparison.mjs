/** Comparing what was read of wallets before and after. */

/**
 * What this version says otherwise of a line of a statement that it took over: a returned top-up is
 * a kind of its own, and so is what an invoice made after closing took back of the session's entry.
 * @param {object} line as the former version read it
 * @returns {object} as this one should
 */
function retold(line) {
    if (line.kind !== "top_up" || line.amount > 0) {
        return line;
    }
    return { ...line, kind: line.takes_back ? "counter" : "top_up_return" };
}

/**
 * Receipts say what the statement says. The former version kept what was true when the order was
 * recorded, before contacts were merged or an order of an earlier date arrived.
 */
function receiptsOf(statements, receipts) {
    const told = new Map();
    for (const { order, amount, running_balance: after } of Object.values(statements)
        .flat()
        .reverse()) {
        const [before] = told.get(order) ?? [cents(after - amount)];
        told.set(order, [before, after]);
    }
    const orders = Object.keys(receipts);
    return Object.fromEntries(orders.map((order) => [order, told.get(order) ?? [0, 0]]));
}

const cents = (amount) => Math.round(amount * 100) / 100;

/** Where two values differ, as `path: was / is`. */
function differences(was, is, path = "") {
    if (was && is && typeof was === "object" && typeof is === "object") {
        const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
        return keys.flatMap((key) => differences(was[key], is[key], `${path}/${key}`));
    }
    return was === is ? [] : [`${path}: ${JSON.stringify(was)} / ${JSON.stringify(is)}`];
}

export class Comparison {
    /** @type {import("../lib/results.mjs").Finding[]} */
    findings = [];

    /** Notes that something holds, or which of `wrong` contradict it. */
    nothing(name, wrong, detail = "") {
        this.findings.push({ name, wrong, detail });
    }

    same(name, was, is, detail = "") {
        this.nothing(name, differences(was, is), detail);
    }

    /** All that anybody reads, part by part. */
    reading(when, before, after) {
        const { statements } = before;
        const told = Object.fromEntries(
            Object.entries(statements).map(([who, lines]) => [who, lines.map(retold)]),
        );
        const read = { ...before, statements: told };
        read.receipts = receiptsOf(statements, before.receipts);
        for (const part of Object.keys(read)) {
            const count = Object.values(read[part]).flat().length;
            this.same(`${when}: ${part}`, read[part], after[part], String(count));
        }
    }

    /** The ledger agrees with its wallets and the books, and lacks nothing. */
    figures(when, { differences: disagreeing, off, adopted }) {
        this.nothing(
            `${when}: wallets and books agree`,
            disagreeing.map((row) => JSON.stringify(row)),
        );
        this.nothing(`${when}: each balance is the sum of its entries, and the last says it`, off);
        this.same(`${when}: nothing is left to adopt`, 0, adopted);
    }

    /** Balances moved as told, and in no other way. Without money, a wallet may be missing. */
    moved(name, before, after, moved) {
        const balances = ({ wallets }) => {
            const held = Object.entries(wallets).filter(([, [money]]) => money);
            return Object.fromEntries(held.map(([who, [money]]) => [who, money]));
        };
        const expected = balances(before);
        for (const [who, amount] of Object.entries(moved)) {
            expected[who] = cents((expected[who] ?? 0) + amount);
        }
        this.same(name, expected, balances(after));
    }
}
