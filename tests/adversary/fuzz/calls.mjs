/** Random calls: models and methods that lead to money, by users of every kind. */
import { oddContext, spoil, wrongValue } from "./values.mjs";

const FIELDS = {
    "pos.order": [
        ...["partner_id", "state", "session_id", "company_id", "amount_total", "amount_paid"],
        ...["amount_return", "date_order", "account_move", "lines", "payment_ids", "uuid", "name"],
        ...["pos_reference", "to_invoice", "is_refund", "config_id", "fiscal_position_id"],
        ...["customer_wallet_cash_out_reason", "pricelist_id", "is_customer_wallet_recorded"],
    ],
    "pos.order.line": [
        ...["order_id", "product_id", "price_unit", "qty", "discount", "price_subtotal"],
        ...["price_subtotal_incl", "tax_ids", "refunded_orderline_id", "extra_tax_data"],
        ...["refund_orderline_ids", "combo_line_ids", "pack_lot_ids", "company_id"],
    ],
    "pos.payment": [
        ...["pos_order_id", "amount", "payment_method_id", "payment_date", "is_change"],
        ...["session_id", "company_id", "account_move_id", "partner_id", "currency_id"],
    ],
    "pos.session": ["state", "move_id", "config_id", "order_ids", "stop_at", "currency_id"],
    "account.move": [
        ...["partner_id", "state", "journal_id", "line_ids", "invoice_line_ids", "date", "ref"],
        ...["auto_post", "customer_wallet_operation", "company_id", "pos_order_ids", "move_type"],
    ],
    "account.move.line": [
        ...["partner_id", "account_id", "balance", "debit", "credit", "amount_currency", "name"],
        ...["move_id", "company_id", "date", "customer_wallet_entry_id", "parent_state"],
    ],
    "account.payment": [
        ...["partner_id", "amount", "payment_type", "journal_id", "partner_type", "state", "date"],
        ...["destination_account_id", "outstanding_account_id", "move_id", "currency_id"],
    ],
    "res.partner": [
        ...["parent_id", "is_company", "commercial_partner_id", "child_ids", "company_id"],
        ...["property_account_receivable_id", "active", "customer_wallet_balance"],
    ],
    "customer.wallet": ["balance", "blocked", "partner_id", "company_id", "merged_into_id"],
    "customer.wallet.entry": ["amount", "partner_id", "state", "kind", "source", "pos_order_id"],
};

const METHODS = {
    "pos.order": [
        ...["action_pos_order_paid", "action_pos_order_cancel", "action_pos_order_invoice"],
        ...["refund", "add_payment", "remove_from_ui", "copy", "unlink", "read_pos_data_uuid"],
        ...["get_recorded_order", "action_send_mail", "web_save", "onchange", "load"],
    ],
    "pos.order.line": ["unlink", "copy", "web_save"],
    "pos.payment": ["unlink", "copy", "web_save"],
    "pos.session": ["unlink", "action_pos_session_open", "delete_opening_control_session"],
    "account.move": [
        ...["action_post", "button_draft", "button_cancel", "unlink", "copy"],
        ...["action_register_payment", "js_assign_outstanding_line", "action_reverse"],
    ],
    "account.move.line": ["unlink", "copy", "reconcile", "remove_move_reconcile"],
    "account.payment": ["action_post", "action_draft", "action_cancel", "unlink", "copy"],
    "res.partner": ["unlink", "copy", "name_create", "get_customer_wallet_card"],
    "customer.wallet": ["unlink", "copy", "get_till_state", "get_till_ranking"],
    "customer.wallet.entry": ["unlink", "copy"],
};

const MODELS = Object.keys(FIELDS);
const BY_TILL = ["cashier", "cashier", "manager", "shopkeeper", "neighbour"];
const BY_BOOKS = ["invoicer", "invoicer", "shopkeeper", "cashier", "manager"];
const BY_ANYONE = ["clerk", "employee", "member", "stranger", "cashier", "invoicer"];

/** Who is most likely to get far with a model. */
function usersOf(model) {
    if (model.startsWith("pos.")) {
        return [...BY_TILL, "clerk"];
    }
    return model.startsWith("account.") ? BY_BOOKS : [...BY_ANYONE, "manager"];
}

/** Makes random calls against a world; what it draws depends on the seed alone. */
export class Caller {
    /**
     * @param {import("../world.mjs").World} world
     * @param {import("./values.mjs").Chance} chance
     */
    constructor(world, chance) {
        this.world = world;
        this.chance = chance;
        this.customers = Array.from({ length: 12 }, () => world.next());
    }

    /** Ids of what is there now, by model, the newest first. */
    async learn() {
        this.pools = {};
        for (const model of MODELS) {
            const table = model.replaceAll(".", "_");
            const rows = await this.world.sql.rows(
                `SELECT id FROM ${table} ORDER BY id DESC LIMIT 40`,
            );
            this.pools[model] = rows.map(({ id }) => id);
        }
        this.bought = await this.world.sql.rows(`
            SELECT line.id, line.price_unit, line.qty, line.product_id, pos_order.partner_id,
                   payment.payment_method_id
              FROM pos_order_line AS line
              JOIN pos_order ON pos_order.id = line.order_id
              JOIN pos_payment AS payment ON payment.pos_order_id = pos_order.id
             WHERE pos_order.state IN ('paid', 'done') AND line.qty > 0
               AND pos_order.company_id = ${this.world.company.id}
             ORDER BY line.id DESC LIMIT 40`);
        const { company } = this.world;
        this.ids = [
            ...Object.values(this.pools).flatMap((pool) => pool.slice(0, 6)),
            ...Object.values(company.methods),
            ...Object.values(company.products),
            ...[company.account, company.journal, company.income, company.tax, company.bank],
            ...company.tills.flatMap(({ session, config, cash }) => [session, config, cash]),
            ...this.customers.flatMap(({ household, member }) => [household, member]),
        ].filter(Boolean);
    }

    /** One call: `{who, model, method, args, options}`. */
    draw() {
        const { chance } = this;
        const drawn = chance.random();
        if (drawn < 0.3) {
            return this.sync(this.honestOrder(), "cashier");
        }
        if (drawn < 0.55) {
            const order = spoil(chance, this.honestOrder(), this.ids);
            return this.sync(order, chance.one(BY_TILL), chance.is(0.3));
        }
        return this.direct();
    }

    sync(order, who, odd = false) {
        const options = odd ? { context: oddContext(this.chance, this.ids) } : {};
        const orders = odd && this.chance.is(0.2) ? [order, order] : [order];
        return { who, model: "pos.order", method: "sync_from_ui", args: [orders], options };
    }

    /** A top-up, a sale or a refund, as a till may well send it. */
    honestOrder() {
        const { chance, world } = this;
        const till = chance.below(3);
        const pair = chance.one(this.customers);
        const customer = chance.is(0.5) ? pair.household : pair.member;
        const amount = chance.amount(chance.is(0.1) ? 300 : 40);
        const drawn = chance.random();
        if (drawn < 0.3) {
            const method = chance.one(["cash", "card"]);
            const lines = [{ product: "top_up", price: amount }];
            return world.order({ customer, till, lines, payments: [{ method, amount }] });
        }
        if (drawn < 0.5 && this.bought.length) {
            return this.refund(till);
        }
        if (drawn < 0.6) {
            const half = Math.round(amount * 50) / 100;
            const rest = Math.round((amount - half) * 100) / 100;
            const payments = [
                { method: "wallet", amount: half },
                { method: chance.one(["cash", "card", "later"]), amount: rest },
            ];
            return world.order({ customer, till, lines: [{ price: amount }], payments });
        }
        const method = chance.one(["wallet", "wallet", "wallet", "cash", "later"]);
        const product = chance.one(["goods", "goods", "soap"]);
        const lines = [{ product, price: amount }];
        return world.order({ customer, till, lines, payments: [{ method, amount }] });
    }

    refund(till) {
        const { chance, world } = this;
        const bought = chance.one(this.bought);
        const share = chance.one([1, 1, 0.5]);
        const amount = Math.round(bought.price_unit * bought.qty * share * 100) / 100;
        const soap = bought.product_id === world.company.products.soap;
        return world.order({
            ...{ till, customer: bought.partner_id },
            lines: [
                {
                    product: soap ? "soap" : bought.product_id,
                    ...{ price: bought.price_unit, quantity: -bought.qty * share },
                    refunds: bought.id,
                },
            ],
            payments: [{ method: bought.payment_method_id, amount: -amount }],
        });
    }

    direct() {
        const { chance } = this;
        const model = chance.one(MODELS);
        const who = chance.one(usersOf(model));
        const pool = this.pools[model].length ? this.pools[model] : [1];
        const ids = chance.is(0.1) ? this.pools[model].slice(0, 3) : [chance.one(pool)];
        const options = chance.is(0.3) ? { context: oddContext(chance, this.ids) } : {};
        const drawn = chance.random();
        if (drawn < 0.45) {
            return { who, model, method: "write", args: [ids, this.values(model)], options };
        }
        if (drawn < 0.6) {
            return { who, model, method: "create", args: [[this.values(model, 6)]], options };
        }
        const method = chance.one(METHODS[model]);
        return { who, model, method, args: this.argsOf(model, method, ids), options };
    }

    argsOf(model, method, ids) {
        if (method === "web_save") {
            return [ids, this.values(model), {}];
        }
        const more = ["add_payment", "copy", "onchange"].includes(method) || this.chance.is(0.1);
        return more ? [ids, this.values(model)] : [ids];
    }

    values(model, most = 3) {
        const { chance } = this;
        const values = {};
        for (let times = 1 + chance.below(most); times > 0; times -= 1) {
            const name = chance.one(FIELDS[model]);
            const value = chance.is(0.5) ? chance.one(this.ids) : chance.amount(100);
            values[name] = chance.is(0.5) ? value : wrongValue(chance, value, this.ids);
        }
        return values;
    }
}
