/** A server with its users, and what they do honestly; hostile cases begin from there. */
import { Actor } from "./actor.mjs";
import { orderData } from "./orders.mjs";
import { ELSEWHERE, OWN, SECRET } from "./scene.mjs";

const GUEST = "stranger";
/** Who may not read a balance, beside the member's own. */
const READS_NOTHING = ["clerk", "employee", "member", GUEST];
/** Who reads balances of the first company alone. */
const READS_ONE = ["cashier", "manager", "invoicer", "corrector", "shopkeeper"];

/** @typedef {{id: number, uuid: string, lines: number[], payments: number[], customer: number,
 *     total: number}} Recorded an order that the server holds */

export class World {
    /**
     * @param {import("./scene.mjs").Scene} scene
     * @param {string} url of the server
     * @param {import("./sql.mjs").Sql} sql
     */
    constructor(scene, url, sql) {
        this.scene = scene;
        this.url = url;
        this.sql = sql;
        [this.company, this.other] = scene.companies;
        this.used = 0;
        /** What a case calls when what it prepared is done, and its attack begins. */
        this.mark = async () => {};
        /** What was learnt that is a secret, since it was last asked. */
        this.leaks = [];
        this.secrets = {
            secret: [amountPattern(SECRET), READS_NOTHING],
            elsewhere: [amountPattern(ELSEWHERE), [...READS_NOTHING, ...READS_ONE]],
            own: [amountPattern(OWN), READS_NOTHING.filter((name) => name !== "member")],
        };
    }

    /** Logs everybody in and opens the tills. */
    async begin() {
        const names = [...Object.keys(this.scene.users), GUEST];
        const actors = names.map((name) => this[name] ?? this.actor(name));
        this.actors = Object.fromEntries(actors.map((actor) => [actor.name, actor]));
        Object.assign(this, this.actors);
        const { database, password } = this.scene;
        await Promise.all(
            Object.keys(this.scene.users).map((name) => this[name].logIn(database, password)),
        );
        for (const till of this.company.tills) {
            await this.openSession(till, this.cashier);
        }
        await this.openSession(this.other.tills[0], this.neighbour);
    }

    actor(name) {
        return new Actor(name, this.url, (answer, { name: reader }) => {
            for (const [secret, [pattern, mayNot]] of Object.entries(this.secrets)) {
                if (mayNot.includes(reader) && pattern.test(answer.text)) {
                    this.leaks.push(`${reader} reads the balance "${secret}"`);
                }
            }
        });
    }

    async openSession(till, actor = this.cashier) {
        await actor.call("pos.config", "open_ui", [[till.config]]);
        const open = [
            ["config_id", "=", till.config],
            ["state", "!=", "closed"],
        ];
        const [session] = await actor.call("pos.session", "search", [open]);
        await actor.call("pos.session", "set_opening_control", [[session], 0, ""]);
        till.session = session;
    }

    /** Closes a till as its cashier does, and opens it again. @returns {Promise<number>} its session */
    async closeSession(till, actor = this.cashier) {
        const { session } = till;
        await this.closeTill(till, actor);
        await this.openSession(till, actor);
        return session;
    }

    async closeTill({ session }, actor) {
        const call = (method, ...args) => actor.call("pos.session", method, [[session], ...args]);
        const data = await call("get_closing_control_data");
        if (data.default_cash_details) {
            await call("post_closing_cash_details", data.default_cash_details.amount);
        }
        const answer = await call("close_session_from_ui");
        if (!answer.successful) {
            throw new Error(`session ${session} does not close: ${JSON.stringify(answer)}`);
        }
    }

    /** Removes what was begun and never paid, as cashiers do before closing. */
    async dropDrafts(company, actor) {
        const sessions = company.tills.map(({ session }) => session);
        const drafts = [
            ["session_id", "in", sessions],
            ["state", "=", "draft"],
        ];
        const ids = await actor.call("pos.order", "search", [drafts]);
        await actor.call("pos.order", "remove_from_ui", [ids]);
    }

    /** A household that nobody has used yet, with its first balance. */
    next() {
        const household = this.scene.households[this.used];
        if (!household) {
            throw new Error("the scene has too few households");
        }
        this.used += 1;
        return household;
    }

    /**
     * What the till sends for an order.
     * @param {{customer: number | false, lines: import("./orders.mjs").WantedLine[],
     *     payments: import("./orders.mjs").WantedPayment[], till?: number, with?: object}} wanted
     */
    order({ till = 0, company = this.company, ...wanted }) {
        const user = this.scene.users.cashier;
        return orderData({ company, till: company.tills[till], user, ...wanted });
    }

    /** Records an order honestly. @returns {Promise<Recorded>} */
    async record(wanted, actor = this.cashier, options = {}) {
        const data = this.order(wanted);
        const answer = await actor.call("pos.order", "sync_from_ui", [[data]], options);
        const order = answer["pos.order"].find(({ uuid }) => uuid === data.uuid);
        if (!["paid", "done"].includes(order?.state)) {
            throw new Error(`not recorded: ${JSON.stringify(order)}`);
        }
        const sorted = (ids) => [...ids].sort((a, b) => a - b);
        return {
            ...{ id: order.id, uuid: data.uuid, customer: wanted.customer },
            ...{ total: data.amount_total, till: wanted.till ?? 0 },
            lines: sorted(order.lines),
            payments: sorted(order.payment_ids),
        };
    }

    topUp(customer, amount, { method = "cash", ...rest } = {}) {
        const lines = [{ product: "top_up", price: amount }];
        return this.record({ customer, lines, payments: [{ method, amount }], ...rest });
    }

    /** Goods for an amount, paid in one way. */
    buy(customer, amount, { method = "wallet", product = "goods", ...rest } = {}) {
        const lines = [{ product, price: amount }];
        return this.record({ customer, lines, payments: [{ method, amount }], ...rest });
    }

    /** Takes back all of a one-line order. Not sent. */
    refundOf(order, { method = "wallet", ...rest } = {}) {
        return this.order({
            customer: order.customer,
            till: order.till,
            lines: [{ price: order.total, quantity: -1, refunds: order.lines[0] }],
            payments: [{ method, amount: -order.total }],
            ...rest,
        });
    }

    /** Sends orders as somebody who may be refused. */
    send(data, { by = this.cashier, ...options } = {}) {
        return by.try("pos.order", "sync_from_ui", [[data].flat()], options);
    }

    /** An invoice, posted by the invoicing user. */
    async invoice(customer, amount, values = {}) {
        const line = { name: "Membership", quantity: 1, price_unit: amount, tax_ids: [] };
        const [id] = await this.invoicer.call("account.move", "create", [
            [
                {
                    move_type: "out_invoice",
                    partner_id: customer,
                    invoice_date: odooDate(),
                    invoice_line_ids: [[0, 0, { ...line, account_id: this.company.income }]],
                    ...values,
                },
            ],
        ]);
        await this.invoicer.call("account.move", "action_post", [[id]]);
        return id;
    }

    /** Pays invoices with the wizard. Nothing is caught. */
    async payInvoice(invoices, values = {}, actor = this.invoicer) {
        const context = { active_model: "account.move", active_ids: [invoices].flat() };
        const all = { journal_id: this.company.journal, ...values };
        const [wizard] = await actor.call("account.payment.register", "create", [[all]], {
            context,
        });
        return actor.call("account.payment.register", "action_create_payments", [[wizard]], {
            context,
        });
    }

    /** An operation of the office on a wallet. */
    async operate(values, actor = this.corrector) {
        const all = { reason: "Counted", ...values };
        if (["correction", "counter"].includes(values.kind)) {
            all.counterpart_account_id ??= this.company.income;
        }
        const [operation] = await actor.call("customer.wallet.operation", "create", [[all]]);
        await actor.call("customer.wallet.operation", "action_confirm", [[operation]]);
        return operation;
    }

    /** The first of what a SELECT finds. */
    async one(sql) {
        return (await this.sql.rows(sql))[0];
    }
}

export const odooDate = () => new Date().toISOString().slice(0, 10);

/** An amount however it is written: 1234.56, 1,234.56, 1 234,56. */
function amountPattern(cents) {
    const whole = String(Math.floor(cents / 100));
    const head = whole.slice(0, -3);
    const tail = `${whole.slice(-3)}[.,]${String(cents % 100).padStart(2, "0")}`;
    return new RegExp(`(?<![\\d.])${head}${head && "[\\s.,'\u00a0\u202f]?"}${tail}`);
}
