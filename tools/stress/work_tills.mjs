/** Orders that others come back to: payments, and what is refunded of them. */

/** A sum of money between so many cents, by chance. */
export const cents = (client, from, to) => {
    return Math.round(from + client.random() * (to - from)) / 100;
};
export const memberOf = (client, household) => client.choose(Object.values(household));
export const other = (client) => memberOf(client, client.choose(client.scene.others));
export const one = (method, amount) => [{ method, amount }];

/** @param {number} [customer] any member, unless told */
export async function pay(client, customer = other(client)) {
    const price = cents(client, 100, 2500);
    const order = client.make("pay", {
        customer,
        lines: [{ price }],
        payments: one("wallet", price),
    });
    return client.send(order);
}

export async function payTwoWays(client) {
    const [some, rest] = [cents(client, 100, 1000), cents(client, 100, 1000)];
    const payments = [...one("wallet", some), ...one("cash", rest)];
    const lines = [{ price: Math.round((some + rest) * 100) / 100 }];
    return client.send(client.make("two ways", { customer: other(client), lines, payments }));
}

/** Which orders are taken back, and what the refund of each kind has beside its lines. */
const REFUNDED = {
    pay: { isDivisible: true },
    "two ways": {},
    "top-up": { product: "top_up" },
    invoice: { with: { to_invoice: true } },
};

function refundable({ orders }) {
    return orders.filter(({ kind, told, lines, refunded, shared }) => {
        const isKnown = told === "recorded" && lines && !refunded;
        return kind in REFUNDED && isKnown && shared === undefined;
    });
}

/** Takes back an order of the client's own, or half of it, in the ways in which it was paid. */
export async function refund(client) {
    if (!refundable(client).length) {
        await payTwoWays(client);
    }
    const found = refundable(client);
    if (!found.length) {
        return false;
    }
    const source = client.choose(found);
    source.refunded = true;
    const { data, total } = source;
    const { isDivisible, product, with: more } = REFUNDED[source.kind];
    const part = isDivisible && total % 2 === 0 && client.random() < 0.6 ? 0.5 : 1;
    const { wallet } = client.scene.companies[0].methods;
    const payments = data.payment_ids.map(([, , { payment_method_id: id, amount }]) => {
        const back = -Math.round(amount * part * 100) / 100;
        return { method: id === wallet ? "wallet" : "cash", amount: back };
    });
    const lines = [{ product, price: total / 100, quantity: -part, refunds: source.lines[0] }];
    const wanted = { customer: data.partner_id, lines, payments, with: more };
    return client.send(client.make("refund", wanted));
}
