/** What hostile hands put where a number, an id or a command belongs. */

export class Chance {
    /** @param {() => number} random numbers in [0, 1) */
    constructor(random) {
        this.random = random;
    }

    below(number) {
        return Math.floor(this.random() * number);
    }

    /** Whether something of this probability happens. */
    is(probability) {
        return this.random() < probability;
    }

    /** @template T @param {T[]} list @returns {T} */
    one(list) {
        return list[this.below(list.length)];
    }

    /** An amount in currency, to the cent. */
    amount(most) {
        return (1 + this.below(most * 100)) / 100;
    }
}

const ODD_NUMBERS = ["@NaN", "@Infinity", 1e300, -1e300, 0, -0.001, 0.004, 9.9949999, 1e9];

/**
 * A wrong value where `value` stands: of another type, another record, another sign.
 * @param {Chance} chance
 * @param {unknown} value
 * @param {number[]} ids of any records
 */
export function wrongValue(chance, value, ids) {
    const makers = [
        () => false,
        () => null,
        () => true,
        () => String(value),
        () => chance.one(ids),
        () => String(chance.one(ids)),
        () => [value],
        () => [chance.one(ids), "x"],
        () => ({ id: chance.one(ids) }),
        () => chance.one(ODD_NUMBERS),
        () => (typeof value === "number" ? -value : "-1"),
        () => (typeof value === "number" ? value * (2 + chance.below(100)) : "1e3"),
        () => (typeof value === "number" ? value / 7 : ""),
        () => "9999-12-31 23:59:59",
        () => [[5]],
        () => [[6, 0, [chance.one(ids)]]],
        () => [[4, chance.one(ids)]],
        () => [[2, chance.one(ids)]],
        () => [
            [1, chance.one(ids), { amount: 0.01, price_unit: 900, partner_id: chance.one(ids) }],
        ],
    ];
    return chance.one(makers)();
}

/** Changes one to three places of an order, as deep as its lines and payments. */
export function spoil(chance, order, ids) {
    const commands = [...order.lines, ...order.payment_ids];
    const parts = [order, ...commands.map(([, , values]) => values)];
    for (let times = 1 + chance.below(3); times > 0; times -= 1) {
        const part = chance.one(parts);
        const names = Object.keys(part).filter((name) => name !== "uuid");
        const name = chance.is(0.2) ? chance.one(SMUGGLED) : chance.one(names);
        if (chance.is(0.1)) {
            delete part[name];
        } else {
            part[name] = wrongValue(chance, part[name], ids);
        }
    }
    return order;
}

/** Fields that no till sends. */
const SMUGGLED = [
    ...["extra_tax_data", "company_id", "account_move", "config_id", "is_change", "session_id"],
    ...[
        "refunded_orderline_id",
        "order_id",
        "pos_order_id",
        "refund_orderline_ids",
        "currency_rate",
    ],
    ...["customer_wallet_cash_out_reason", "customer_wallet_balance_after", "combo_line_ids"],
    ...["account_move_id", "is_customer_wallet_recorded", "is_refund", "relations_uuid_mapping"],
    ...["state", "partner_id", "commercial_partner_id", "customer_wallet_entry_id", "currency_id"],
];

/** Keys that a call puts into its context. */
export function oddContext(chance, ids) {
    const keys = [
        ...["default_partner_id", "default_amount", "default_qty", "default_discount"],
        ...["default_state", "default_company_id", "default_order_id", "default_pos_order_id"],
        ...["default_product_id", "default_payment_method_id", "default_move_id", "active_ids"],
        ...["default_account_id", "default_journal_id", "default_session_id", "active_id"],
        ...["force_delete", "dynamic_unlink", "check_move_validity", "skip_readonly_check"],
        ...["skip_account_move_synchronization", "customer_wallet_posting", "default_tax_ids"],
        ...["default_commercial_partner_id", "default_parent_id", "default_refunded_orderline_id"],
        ...[
            "default_is_change",
            "default_price_unit",
            "default_extra_tax_data",
            "tracking_disable",
        ],
    ];
    const context = {};
    for (let times = 1 + chance.below(3); times > 0; times -= 1) {
        context[chance.one(keys)] = wrongValue(chance, chance.one(ids), ids);
    }
    return context;
}
