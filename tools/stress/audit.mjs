/** What must hold afterwards, each read by SQL and compared with what the clients did. */
import { MINIMUM } from "./scene.mjs";

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const euros = (cents) => (cents / 100).toFixed(2);

export class Audit {
    /**
     * @param {import("../lib/odoo.mjs").OdooInstance} instance
     * @param {import("./scene.mjs").Scene} scene
     * @param {import("./orders.mjs").Order[]} orders of all clients
     */
    constructor(instance, scene, orders) {
        this.instance = instance;
        this.scene = scene;
        this.orders = orders;
        /** @type {import("../lib/findings.mjs").Finding[]} */
        this.findings = [];
    }

    async rows(sql) {
        const { postgres } = this.instance;
        const text = `SELECT COALESCE(json_agg(found), '[]') FROM (${sql}) AS found`;
        return JSON.parse(await postgres.query(text, this.scene.database));
    }

    /** Notes that something holds, or which of `wrong` contradict it. */
    note(name, wrong, detail = "") {
        this.findings.push({ name, wrong, detail });
    }

    /** What holds as soon as the storm is over, sessions still open. */
    async afterStorm() {
        const held = await this.rows(`
            SELECT uuid, count(*) AS times, array_agg(state) AS states,
                   sum((SELECT count(*) FROM pos_payment WHERE pos_order_id = pos_order.id)) AS payments,
                   sum((SELECT sum(amount) FROM pos_payment WHERE pos_order_id = pos_order.id)) AS paid
              FROM pos_order GROUP BY uuid`);
        this.held = new Map(held.map((row) => [row.uuid, row]));
        const known = new Map(this.orders.map((order) => [order.uuid, order]));
        const recorded = this.orders.filter(({ uuid }) => this.held.has(uuid));
        this.recorded = recorded;
        this.note(
            "every client knows what became of each of its orders",
            this.orders.filter(({ told }) => told === "open").map(({ uuid }) => uuid),
            `${this.orders.length} orders`,
        );
        this.note(
            "every order that a client was told is recorded is there",
            this.orders
                .filter(({ uuid, told }) => told === "recorded" && !this.held.has(uuid))
                .map(({ uuid }) => uuid),
            `${this.orders.filter(({ told }) => told === "recorded").length} orders`,
        );
        const refused = this.orders.filter(({ told }) => told === "refused");
        this.note(
            "an order that was refused is not there",
            refused.filter(({ uuid }) => this.held.has(uuid)).map(({ uuid }) => uuid),
            `${refused.length} refused`,
        );
        this.note(
            "each order is there once, with its payment once",
            held
                .filter(({ uuid, times, payments, paid }) => {
                    const amount = known.get(uuid)?.amount;
                    return times !== 1 || payments !== 1 || Math.round(paid * 100) !== amount;
                })
                .map((row) => JSON.stringify(row)),
            `${held.length} orders`,
        );
        await this.checkWallets();
        await this.checkHistory();
    }

    sumsOf(wallet) {
        const own = this.recorded.filter((order) => order.wallet === wallet);
        const amounts = (kind) => sum(own.filter((o) => o.kind === kind).map((o) => o.amount));
        return { spent: amounts("spend"), toppedUp: amounts("topUp"), orders: own.length };
    }

    /** Each wallet has spent what its balance could carry, and no cent more or less. */
    async checkWallets() {
        const entries = await this.entries();
        const [below, inexact, drifted] = [[], [], []];
        this.wallets = this.scene.wallets.map(({ household, opening, price }, number) => {
            const { spent, toppedUp, orders } = this.sumsOf(number);
            const allowed = Math.floor((opening + toppedUp - MINIMUM) / price) * price;
            const balance = entries.get(household) ?? 0;
            const label = `wallet ${number + 1}`;
            if (balance < MINIMUM) {
                below.push(`${label} is at ${euros(balance)}`);
            }
            if (spent !== allowed) {
                inexact.push(`${label} spent ${euros(spent)} of ${euros(allowed)}`);
            }
            if (balance !== opening + toppedUp - spent) {
                drifted.push(
                    `${label}: ${euros(balance)}, not ${euros(opening + toppedUp - spent)}`,
                );
            }
            return { household, opening, toppedUp, spent, allowed, balance, orders };
        });
        this.note("no wallet is below its minimum", below, `minimum ${euros(MINIMUM)}`);
        this.note("what was accepted is exactly what the balances allowed", inexact);
        this.note("each balance is the naive sum of the accepted orders", drifted);
    }

    /** The ledger is one unbroken history of each wallet, with each recorded order in it once. */
    async checkHistory() {
        const steps = await this.rows(`
            SELECT entry.id, round(amount * 100)::integer AS amount,
                   round(running_balance * 100)::integer AS after, pos_order.uuid,
                   COALESCE(round(100 * lag(running_balance) OVER (
                       PARTITION BY wallet_id ORDER BY entry.id))::integer, 0) AS before
              FROM customer_wallet_entry AS entry
         LEFT JOIN pos_order ON pos_order.id = entry.pos_order_id
             ORDER BY entry.id`);
        const shown = (wrong) => wrong.map((step) => JSON.stringify(step));
        this.note(
            "each movement begins where the one before it ended",
            shown(steps.filter(({ before, amount, after }) => before + amount !== after)),
            `${steps.length} movements`,
        );
        this.note(
            "at no time was a wallet below its minimum",
            shown(steps.filter(({ after }) => after < MINIMUM)),
        );
        const signed = ({ kind, amount }) => (kind === "spend" ? -amount : amount);
        const moved = new Map();
        for (const { uuid, amount } of steps) {
            moved.set(uuid, [...(moved.get(uuid) ?? []), amount]);
        }
        this.note(
            "each recorded order is in the ledger once",
            this.recorded
                .filter((order) => {
                    return moved.get(order.uuid)?.join() !== String(signed(order));
                })
                .map(({ uuid }) => uuid),
            `${this.recorded.length} orders`,
        );
        await this.checkAgreement("before closing");
    }

    /** The wallets' rows, their entries and the books say the same, to SQL and to the addon. */
    async checkAgreement(when) {
        const off = await this.rows(`
            SELECT wallet.id, wallet.balance, sum(entry.amount) AS entered,
                   (array_agg(entry.running_balance ORDER BY entry.id DESC))[1] AS last
              FROM customer_wallet AS wallet
         LEFT JOIN customer_wallet_entry AS entry ON entry.wallet_id = wallet.id
             GROUP BY wallet.id`);
        this.note(
            `${when}, each balance is the sum of its entries, and the last of them says it`,
            off
                .filter(({ balance, entered, last }) => balance !== entered || balance !== last)
                .map((row) => JSON.stringify(row)),
        );
        const [ledger, posted] = [await this.ledger(), await this.entries("state = 'posted'")];
        this.note(
            `${when}, posted entries are the posted journal items, household by household`,
            [...new Set([...ledger.keys(), ...posted.keys()])]
                .filter(
                    (household) => (ledger.get(household) ?? 0) !== (posted.get(household) ?? 0),
                )
                .map((household) => `household ${household}`),
        );
        const differences = await this.instance.shell(
            this.scene.database,
            "print(env['customer.wallet.agreement']._differences(env['res.company'].search([])))",
        );
        const found = differences.trim().split("\n").pop();
        const wrong = found === "[]" ? [] : [found];
        this.note(`${when}, the addon's own comparison finds no difference`, wrong);
    }

    /** What holds when every session is closed: the general ledger says the same. */
    async afterClosing() {
        const open = await this.rows("SELECT name FROM pos_session WHERE state != 'closed'");
        this.note(
            "every session is closed",
            open.map(({ name }) => name),
            `${this.scene.tills.length} sessions`,
        );
        const pending = await this.rows(
            "SELECT id FROM customer_wallet_entry WHERE state != 'posted'",
        );
        this.note(
            "no movement is left out of the books",
            pending.map(({ id }) => id),
        );
        const items = await this.rows(`
            SELECT id, partner_id FROM account_move_line
             WHERE account_id = ${this.scene.account} AND parent_state = 'posted'`);
        this.note(
            "every journal item of the wallet account has its customer",
            items.filter((item) => !item.partner_id).map(({ id }) => id),
            `${items.length} journal items`,
        );
        await this.checkLedger();
        await this.checkAgreement("after closing");
    }

    async checkLedger() {
        const [ledger, entries] = [await this.ledger(), await this.entries()];
        const wrong = this.wallets
            .filter(({ household, balance }) => {
                return ledger.get(household) !== balance || entries.get(household) !== balance;
            })
            .map(({ household, balance }) => {
                const booked = euros(ledger.get(household) ?? 0);
                const read = euros(entries.get(household) ?? 0);
                return `household ${household}: ${euros(balance)}, ledger ${booked}, entries ${read}`;
            });
        const total = sum([...ledger.values()]);
        const expected = sum(this.wallets.map(({ balance }) => balance));
        if (total !== expected) {
            wrong.push(`the account holds ${euros(total)}, the wallets ${euros(expected)}`);
        }
        this.note(
            "ledger = entries = naive sum, wallet by wallet",
            wrong,
            `${euros(total)} in all`,
        );
    }

    /** Balance by household, in cents, added up from the general ledger. */
    async ledger() {
        return this.cents(`
            SELECT partner.commercial_partner_id AS household, -sum(line.balance) AS balance
              FROM account_move_line AS line
              JOIN res_partner AS partner ON partner.id = line.partner_id
             WHERE line.account_id = ${this.scene.account} AND line.parent_state = 'posted'
             GROUP BY 1`);
    }

    /** Balance by household, in cents, added up from the wallets' entries. */
    async entries(condition = "TRUE") {
        return this.cents(`
            SELECT partner_id AS household, sum(amount) AS balance
              FROM customer_wallet_entry WHERE ${condition} GROUP BY 1`);
    }

    async cents(sql) {
        const rows = await this.rows(sql);
        return new Map(rows.map((row) => [row.household, Math.round(row.balance * 100)]));
    }
}
