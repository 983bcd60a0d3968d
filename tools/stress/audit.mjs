/**
 * What must hold afterwards: what the adversary's judge says of any database, and what the clients
 * of this run know of theirs.
 */
import { wrongNow } from "../../tests/adversary/judge.mjs";
import { Snapshots } from "../../tests/adversary/snapshot.mjs";
import { MINIMUM, WALLETS } from "./scene.mjs";

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const euros = (cents) => (cents / 100).toFixed(2);
const uuids = (orders) => orders.map(({ uuid }) => uuid);
const shown = (rows) => rows.map((row) => JSON.stringify(row));

export class Audit {
    /**
     * @param {import("../lib/odoo.mjs").OdooInstance} instance
     * @param {import("../../tests/adversary/world.mjs").World} world
     * @param {import("./client.mjs").Order[]} orders of all clients
     */
    constructor(instance, { scene, sql }, orders) {
        Object.assign(this, { instance, scene, sql, orders });
        this.snapshots = new Snapshots(sql, scene);
        /** @type {import("../lib/results.mjs").Finding[]} */
        this.findings = [];
    }

    /** Notes that something holds, or which of `wrong` contradict it. */
    note(name, wrong, detail = "") {
        this.findings.push({ name, wrong, detail });
    }

    told(what) {
        return this.orders.filter(({ told }) => told === what);
    }

    /** What holds as soon as the storm is over, sessions still open. */
    async afterStorm() {
        const held = await this.sql.rows(`
            SELECT uuid, count(*) AS times, array_agg(state) AS states,
                   sum((SELECT count(*) FROM pos_payment WHERE pos_order_id = pos_order.id)) AS payments,
                   sum((SELECT sum(amount) FROM pos_payment WHERE pos_order_id = pos_order.id)) AS paid
              FROM pos_order GROUP BY uuid`);
        const there = new Set(uuids(held));
        const amounts = new Map(this.orders.map(({ uuid, amount }) => [uuid, amount]));
        this.recorded = this.orders.filter(({ uuid }) => there.has(uuid));
        this.note(
            "every client knows what became of each of its orders",
            uuids(this.told("open")),
            `${this.orders.length} orders`,
        );
        this.note(
            "every order that a client was told is recorded is there",
            uuids(this.told("recorded")).filter((uuid) => !there.has(uuid)),
            `${this.told("recorded").length} orders`,
        );
        this.note(
            "an order that was refused is not there",
            uuids(this.told("refused")).filter((uuid) => there.has(uuid)),
            `${this.told("refused").length} refused`,
        );
        this.note(
            "each order is there once, with its payment once",
            shown(
                held.filter(({ uuid, times, payments, paid }) => {
                    const amount = Math.round(paid * 100);
                    return times !== 1 || payments !== 1 || amount !== amounts.get(uuid);
                }),
            ),
            `${held.length} orders`,
        );
        const now = await this.agreement("before closing");
        this.checkWallets(now);
        await this.checkHistory();
    }

    /** Rows of wallets, their entries, orders and books agree, to the judge and to the addon. */
    async agreement(when) {
        const now = await this.snapshots.take();
        const rules = { managers: new Set(), limits: new Map(), minimum: MINIMUM };
        this.note(`${when}, wallets, entries, orders and books agree`, wrongNow(now, rules));
        const differences = await this.instance.shell(
            this.scene.database,
            "print(env['customer.wallet.agreement']._differences(env['res.company'].search([])))",
        );
        const found = differences.trim().split("\n").pop();
        const wrong = found === "[]" ? [] : [found];
        this.note(`${when}, the addon's own comparison finds no difference`, wrong);
        return now;
    }

    /** Each wallet has spent what its balance could carry, and no cent more or less. */
    checkWallets({ wallets }) {
        const balances = new Map(
            [...wallets.values()].map(({ company, household, balance }) => [
                `${company}/${household}`,
                balance,
            ]),
        );
        const [below, inexact, drifted] = [[], [], []];
        this.wallets = WALLETS.map(({ opening, price }, number) => {
            const own = this.recorded.filter(({ wallet }) => wallet === number);
            const amounts = (kind) => sum(own.filter((o) => o.kind === kind).map((o) => o.amount));
            const [spent, toppedUp] = [amounts("spend"), amounts("topUp")];
            const allowed = Math.floor((opening + toppedUp - MINIMUM) / price) * price;
            const key = `${this.scene.companies[0].id}/${this.scene.households[number].household}`;
            const [balance, naive] = [balances.get(key) ?? 0, opening + toppedUp - spent];
            const label = `wallet ${number + 1}`;
            if (balance < MINIMUM) {
                below.push(`${label} is at ${euros(balance)}`);
            }
            if (spent !== allowed) {
                inexact.push(`${label} spent ${euros(spent)} of ${euros(allowed)}`);
            }
            if (balance !== naive) {
                drifted.push(`${label}: ${euros(balance)}, not ${euros(naive)}`);
            }
            return { key, opening, toppedUp, spent, allowed, balance };
        });
        this.note("no wallet is below its minimum", below, `minimum ${euros(MINIMUM)}`);
        this.note("what was accepted is exactly what the balances allowed", inexact);
        this.note("each balance is the naive sum of the accepted orders", drifted);
    }

    /** The ledger is one unbroken history of each wallet, with each recorded order in it once. */
    async checkHistory() {
        const steps = await this.sql.rows(`
            SELECT entry.id, round(amount * 100)::integer AS amount,
                   round(running_balance * 100)::integer AS after, pos_order.uuid,
                   COALESCE(round(100 * lag(running_balance) OVER (
                       PARTITION BY wallet_id ORDER BY entry.id))::integer, 0) AS before
              FROM customer_wallet_entry AS entry
         LEFT JOIN pos_order ON pos_order.id = entry.pos_order_id
             ORDER BY entry.id`);
        this.note(
            "each movement begins where the one before it ended",
            shown(steps.filter(({ before, amount, after }) => before + amount !== after)),
            `${steps.length} movements`,
        );
        this.note(
            "at no time was a wallet below its minimum",
            shown(steps.filter(({ after }) => after < MINIMUM)),
        );
        const moved = new Map();
        for (const { uuid, amount } of steps) {
            moved.set(uuid, [...(moved.get(uuid) ?? []), amount]);
        }
        const isThereOnce = ({ uuid, kind, amount }) => {
            return moved.get(uuid)?.join() === String(kind === "spend" ? -amount : amount);
        };
        this.note(
            "each recorded order is in the ledger once",
            uuids(this.recorded.filter((order) => !isThereOnce(order))),
            `${this.recorded.length} orders`,
        );
    }

    /** What holds when every session is closed: the general ledger says the same. */
    async afterClosing() {
        const open = await this.sql.rows(`
            SELECT name FROM pos_session WHERE state != 'closed'
               AND config_id IN (${this.scene.companies[0].tills.map(({ config }) => config)})`);
        this.note("every session is closed", shown(open));
        const items = await this.sql.rows(`
            SELECT id, partner_id FROM account_move_line
             WHERE account_id = ${this.scene.companies[0].account} AND parent_state = 'posted'`);
        this.note(
            "every journal item of the wallet account has its customer",
            shown(items.filter((item) => !item.partner_id)),
            `${items.length} journal items`,
        );
        const { entries, books } = await this.agreement("after closing");
        const pending = [...entries.values()].filter(({ booked }) => !booked);
        this.note("no movement is left out of the books", shown(pending));
        this.note(
            "ledger = entries = naive sum, wallet by wallet",
            this.wallets
                .filter(({ key, balance }) => books.get(key) !== balance)
                .map(({ key, balance }) => {
                    return `household ${key}: ${euros(balance)}, ledger ${euros(books.get(key))}`;
                }),
        );
    }
}
