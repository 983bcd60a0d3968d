/** What the POS asks of shifts: whether customers may shop, and that somebody lets them. */
import { BYPASS, STATUS, on, status, write } from "./calls.mjs";

const ask = (till, partners, ...more) => on(STATUS, "get_till_standings", till, partners, ...more);
const letShop = (till, partner, reason = "Because") =>
    on(STATUS, "let_shop", till, partner, reason);
const IDS = [String, (id) => [id], (id) => `${id} OR 1=1`, (id) => id + 0.5, () => true];

/** What tills must not tell: more than they show, and of another coop. */
export const asking = {
    "by the other coop's till": ({ scene: { tills, special } }, k) => [
        ask(tills.foreign, [k.partner, special.gone.partner]),
        [
            STATUS,
            "get_till_standings",
            [tills.foreign, [k.partner]],
            { context: { allowed_company_ids: [1, 2] } },
        ],
    ],
    "by a till that shows more and is not open": ({ scene: { tills, special } }, k) => [
        ask(tills.shut, [k.partner, special.ill.partner]),
        [STATUS, "get_till_standings", [tills.shut, [k.partner]], { context: BYPASS }],
        ask(2 ** 31 - 1, [k.partner]),
        ask(null, [k.partner]),
        ask(false, [k.partner]),
    ],
    "by ids that are none": ({ scene: { tills } }, k) => [
        ...IDS.map((as) => ask(as(tills.shut), [k.partner])),
        ...IDS.map((as) => ask(tills.open, [as(k.partner)])),
        ...[String(k.partner), { 0: k.partner }, null, k.partner, -1].map((ids) =>
            ask(tills.open, ids),
        ),
    ],
    "for more than a list of customers": ({ scene: { tills } }, k) => [
        ask(tills.open, Array(200_000).fill(k.partner)),
        ask(
            tills.open,
            Array.from({ length: 1000 }, (_, index) => index - 500),
        ),
    ],
};

/** Of the customers of another coop. */
export const abroad = {
    "the other coop's customers": ({ scene: { tills, foreign } }) => [
        ask(tills.foreign, [foreign.partner]),
        ask(tills.open, [foreign.partner]),
    ],
};

/** Who may neither let anybody shop, nor decide what tills show. */
export const letting = {
    "for what tills do not show": ({ scene: { tills } }, k) => [
        status(k.status, "_facts_at_till"),
        on(STATUS, "_standings", 1, [k.partner]),
        on("pos.config", "write", [tills.open], { name: "Mine", shift_display: "all" }),
        on("pos.config", "create", [{ name: "Mine", shift_display: "all" }]),
        ask(tills.open, [k.partner]),
    ],
    "let who may not shop": ({ scene: { tills, special } }) => [
        ...Object.values(tills).map((till) => letShop(till, special.gone.partner)),
        [
            STATUS,
            "let_shop",
            [tills.open, special.gone.partner, "Because"],
            { context: { ...BYPASS, default_shop_pass_date: "2030-01-01" } },
        ],
        status(special.gone.status, "_let_shop", "Because"),
        status(special.gone.status, "write", { shop_pass_date: "2030-01-01" }),
        on("shift.shop.pass", "create", [{ status_id: special.gone.status, reason: "Because" }]),
    ],
};

/** A manager of tills lets customers of open tills of the own coop, with a reason. */
export const manager = {
    "let without a till, a reason or a customer": ({ scene: { tills, foreign, special } }, k) => [
        letShop(tills.shut, special.gone.partner),
        letShop(tills.foreign, special.gone.partner),
        letShop(tills.foreign, foreign.partner),
        ...["", "  ", null, true, ["x"], { a: 1 }].map((reason) =>
            letShop(tills.open, special.gone.partner, reason),
        ),
        ...IDS.map((as) => letShop(tills.open, as(special.gone.partner))),
        letShop(tills.open, k.partner),
        status(special.gone.status, "write", { shop_pass_date: "2030-01-01" }),
        write(k.booked, { name: "Mine" }),
    ],
};
