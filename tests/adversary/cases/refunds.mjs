/** Refunds: of what was bought, from which till, to whom and in which money. */

/** Refunds a fresh order of 20.00 that was paid from the wallet; `change(data, order, w)`. */
const refunding = (change, options) => async (w, f) => {
    const paid = await w.buy(w.next().household, 20);
    const data = w.refundOf(paid);
    await change(data, paid, w, f);
    await w.send(data, options);
};

const lineOf = (data) => data.lines[0][2];
const paymentOf = (data) => data.payment_ids[0][2];

/** A return of goods without a link to an order. */
const unlinked = (amount, product, till, method = "wallet") =>
    async function give(w, by = w.cashier, extra = {}) {
        const { household } = w.next();
        const data = w.order({
            ...{ customer: household, till },
            lines: [{ product, price: amount, quantity: -1 }],
            payments: [{ method, amount: -amount }],
            with: extra,
        });
        return { household, answer: await w.send(data, { by }) };
    };

/** What refunds hardly anything of an order of 20.00 and sells goods, and a refund of the rest. */
const afterExchange = (paidBy, exchangedBy, backBy) => async (w) => {
    const paid = await w.buy(w.next().household, 20, { method: paidBy });
    const back = (quantity) => ({ price: 20, quantity, refunds: paid.lines[0] });
    const send = (lines, method, amount) =>
        w.send(w.order({ customer: paid.customer, lines, payments: [{ method, amount }] }));
    await send([back(-0.01), { price: 50 }], exchangedBy, 49.8);
    await send([back(-0.99)], backBy, -19.8);
};

/** What the wallet paid is exchanged for goods of the same price, and these are given back. */
const throughExchange = (method) => async (w) => {
    const { household: customer } = w.next();
    const paid = await w.buy(customer, 20);
    const back = (line) => ({ price: 20, quantity: -1, refunds: line });
    const lines = [back(paid.lines[0]), { price: 20 }];
    const exchange = await w.record({ customer, lines, payments: [] });
    const payments = [{ method, amount: -20 }];
    await w.send(w.order({ customer, lines: [back(exchange.lines[1])], payments }));
};

export const honest = {
    "an order paid from the wallet is refunded to it": async (w) => {
        const { household, member } = w.next();
        const paid = await w.buy(household, 20);
        await w.cashier.call("pos.order", "sync_from_ui", [
            [w.refundOf(paid, { customer: member })],
        ]);
        return { [household]: 0 };
    },
    "half of an order is refunded, then the other half": async (w) => {
        const { household } = w.next();
        const lines = [{ price: 5, quantity: 4 }];
        const payments = [{ method: "wallet", amount: 20 }];
        const paid = await w.record({ customer: household, lines, payments });
        for (const till of [0, 1]) {
            await w.record({
                ...{ customer: household, till },
                lines: [{ price: 5, quantity: -2, refunds: paid.lines[0] }],
                payments: [{ method: "wallet", amount: -10 }],
            });
        }
        return { [household]: 0 };
    },
    "an order paid in two ways is refunded in the same two": async (w) => {
        const { household } = w.next();
        const paid = await w.record({
            customer: household,
            lines: [{ price: 20 }],
            payments: [
                { method: "wallet", amount: 15 },
                { method: "cash", amount: 5 },
            ],
        });
        await w.record({
            customer: household,
            lines: [{ price: 20, quantity: -1, refunds: paid.lines[0] }],
            payments: [
                { method: "wallet", amount: -15 },
                { method: "cash", amount: -5 },
            ],
        });
        return { [household]: 0 };
    },
    "an order paid in cash is refunded in cash": async (w) => {
        const paid = await w.buy(w.next().household, 20, { method: "cash" });
        await w.cashier.call("pos.order", "sync_from_ui", [[w.refundOf(paid, { method: "cash" })]]);
    },
    "a top-up is returned in cash": async (w) => {
        const { household } = w.next();
        const topped = await w.topUp(household, 30);
        const lines = [{ product: "top_up", price: 30, quantity: -1, refunds: topped.lines[0] }];
        const payments = [{ method: "cash", amount: -30 }];
        await w.record({ customer: household, lines, payments });
        return { [household]: 0 };
    },
    "goods are exchanged for others that cost less": async (w) => {
        const { household } = w.next();
        const paid = await w.buy(household, 20);
        await w.record({
            customer: household,
            lines: [{ price: 20, quantity: -1, refunds: paid.lines[0] }, { price: 12 }],
            payments: [{ method: "wallet", amount: -8 }],
        });
        return { [household]: -1200 };
    },
    "bottles are returned at a till that takes them": async (w) => {
        const { household, answer } = await unlinked(2, "bottle", 2)(w);
        if (!answer.ok) {
            throw answer.error;
        }
        return { [household]: 200 };
    },
    "a manager pays out with a reason": async (w) => {
        const { household } = w.next();
        await w.record(
            {
                customer: household,
                lines: [{ product: "top_up", price: 60, quantity: -1 }],
                payments: [{ method: "cash", amount: -60 }],
                with: { customer_wallet_cash_out_reason: "Leaves the coop" },
            },
            w.manager,
        );
        return { [household]: -6000 };
    },
    "an order of a closed session is refunded": async (w, f) => {
        const data = w.refundOf(f.old.paid, { till: 0 });
        await w.cashier.call("pos.order", "sync_from_ui", [[data]]);
        return { [f.old.household]: 2000 };
    },
};

export const hostile = {
    "a refund onto a wallet of goods never bought": async (w) => {
        await unlinked(50, "goods", 0)(w);
    },
    "a refund in cash of goods never bought, on a wallet's order": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 50, quantity: -1 }, { price: 10 }],
            payments: [
                { method: "cash", amount: -50 },
                { method: "wallet", amount: 10 },
            ],
        });
        await w.send(data);
    },
    "bottles at a till that takes none": async (w) => {
        await unlinked(2, "bottle", 0)(w);
    },
    "bottles above the till's limit": async (w) => {
        await unlinked(50, "bottle", 2)(w);
    },
    "bottles below the limit each, above it together": async (w) => {
        const line = { product: "bottle", price: 2, quantity: -1 };
        const data = w.order({
            ...{ customer: w.next().household, till: 2 },
            lines: Array.from({ length: 10 }, () => ({ ...line })),
            payments: [{ method: "wallet", amount: -20 }],
        });
        await w.send(data);
    },
    "goods that hide behind a bottle": async (w) => {
        const data = w.order({
            ...{ customer: w.next().household, till: 2 },
            lines: [
                { product: "bottle", price: 1, quantity: -1 },
                { price: 4, quantity: -1 },
            ],
            payments: [{ method: "wallet", amount: -5 }],
        });
        await w.send(data);
    },
    "a bottle and a sale that make the return larger": async (w) => {
        const data = w.order({
            ...{ customer: w.next().household, till: 2 },
            lines: [{ product: "bottle", price: 50, quantity: -1 }, { price: 45 }],
            payments: [
                { method: "wallet", amount: -50 },
                { method: "cash", amount: 45 },
            ],
        });
        await w.send(data);
    },
    "a cashier's unlinked return with a reason": async (w) => {
        await unlinked(9, "goods", 0)(w, w.cashier, { customer_wallet_cash_out_reason: "old" });
    },
    "one order refunded twice": refunding(async (data, paid, w) => {
        await w.send(w.refundOf(paid));
    }),
    "one order refunded thrice in one call": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        await w.send([w.refundOf(paid), w.refundOf(paid), w.refundOf(paid)]);
    },
    "one order refunded from four tills at the same moment": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        await Promise.all([0, 1, 2, 0].map((till) => w.send(w.refundOf(paid, { till }))));
    },
    "one top-up returned from three tills at the same moment": async (w) => {
        const topped = await w.topUp(w.next().household, 30);
        const lines = [{ product: "top_up", price: 30, quantity: -1, refunds: topped.lines[0] }];
        const payments = [{ method: "cash", amount: -30 }];
        await Promise.all(
            [0, 1, 2].map((till) =>
                w.send(w.order({ customer: topped.customer, till, lines, payments })),
            ),
        );
    },
    "one line refunded twice within one order": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const line = { price: 20, quantity: -1, refunds: paid.lines[0] };
        const data = w.order({
            customer: paid.customer,
            lines: [{ ...line }, { ...line }],
            payments: [{ method: "wallet", amount: -40 }],
        });
        await w.send(data);
    },
    "more pieces than were bought": refunding((data) => {
        Object.assign(lineOf(data), { qty: -5, price_subtotal: -100, price_subtotal_incl: -100 });
        Object.assign(data, { amount_total: -100, amount_paid: -100 });
        paymentOf(data).amount = -100;
    }),
    "a higher price than was paid": refunding((data) => {
        const price = { price_unit: 90, price_subtotal: -90, price_subtotal_incl: -90 };
        Object.assign(lineOf(data), price);
        Object.assign(data, { amount_total: -90, amount_paid: -90 });
        paymentOf(data).amount = -90;
    }),
    "a tenth of the pieces at ten times the price": refunding((data) => {
        Object.assign(lineOf(data), { qty: -0.1, price_unit: 200 });
    }),
    "a refund of goods that were bought with a discount, at full price": async (w) => {
        const customer = w.next().household;
        const cheap = { discount: 50, price_subtotal: 10, price_subtotal_incl: 10 };
        const paid = await w.record({
            customer,
            lines: [{ price: 20, with: cheap }],
            payments: [{ method: "wallet", amount: 10 }],
            with: { amount_total: 10, amount_paid: 10 },
        });
        await w.send(w.refundOf({ ...paid, total: 20 }));
    },
    "a refund that pays more than its lines": refunding((data) => {
        Object.assign(data, { amount_paid: -80 });
        paymentOf(data).amount = -80;
    }),
    "a refund that pays more than its lines, totals forged": refunding((data) => {
        Object.assign(data, { amount_total: -80, amount_paid: -80 });
        Object.assign(lineOf(data), { price_subtotal: -80, price_subtotal_incl: -80 });
        paymentOf(data).amount = -80;
    }),
    "a refund whose tax data make it worth more": refunding((data) => {
        lineOf(data).extra_tax_data = {
            manual_total_excluded: -90,
            manual_total_excluded_currency: -90,
        };
        Object.assign(data, { amount_total: -90, amount_paid: -90 });
        paymentOf(data).amount = -90;
    }),
    "a refund of another household's order": refunding((data, paid, w) => {
        data.partner_id = w.next().household;
    }),
    "a refund of another household's order, the customer changed afterwards": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const { household } = w.next();
        const answer = await w.send({ ...w.refundOf(paid), state: "draft", payment_ids: [] });
        const id = answer.result?.["pos.order"]?.at(-1)?.id;
        await w.cashier.try("pos.order", "write", [[id], { partner_id: household }]);
        const payment = { pos_order_id: id, amount: -20 };
        Object.assign(payment, { payment_method_id: w.company.methods.wallet });
        await w.cashier.try("pos.order", "add_payment", [[id], payment]);
        await w.cashier.try("pos.order", "action_pos_order_paid", [[id]]);
    },
    "a refund of an order that nobody's wallet paid, to a wallet": async (w) => {
        const paid = await w.buy(w.next().household, 20, { method: "cash" });
        await w.send(w.refundOf(paid));
    },
    "a refund of an order paid by the card, to a wallet and out of the drawer": async (w) => {
        const paid = await w.buy(w.next().household, 20, { method: "card" });
        const data = w.refundOf(paid);
        data.payment_ids.push([0, 0, { ...paymentOf(data), uuid: undefined }]);
        paymentOf(data).amount = -15;
        data.payment_ids[1][2].amount = -5;
        data.payment_ids[1][2].payment_method_id = w.company.tills[0].cash;
        await w.send(data);
    },
    "a refund in cash of what the wallet paid, a draft that is said to be recorded": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const data = w.refundOf(paid, { method: "cash" });
        const answer = await w.send({ ...data, state: "draft" });
        const ids = [answer.result?.["pos.order"]?.at(-1)?.id];
        const said = { is_customer_wallet_recorded: true };
        await w.cashier.try("pos.order", "write", [ids, said]);
        await w.cashier.try("pos.order", "action_pos_order_paid", [ids]);
    },
    "a refund in cash of what the wallet paid": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        await w.send(w.refundOf(paid, { method: "cash" }));
    },
    "a refund by card of what the wallet paid": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        await w.send(w.refundOf(paid, { method: "card" }));
    },
    "a refund on account of what the wallet paid": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        await w.send(w.refundOf(paid, { method: "later" }));
    },
    "a refund of what the wallet paid that tops up another wallet": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const data = w.order({
            customer: w.next().household,
            lines: [
                { price: 20, quantity: -1, refunds: paid.lines[0] },
                { product: "top_up", price: 20 },
            ],
            payments: [],
        });
        await w.send(data);
    },
    "a refund of a cash order that tops up the wallet": async (w) => {
        const paid = await w.buy(w.next().household, 20, { method: "cash" });
        const data = w.order({
            customer: paid.customer,
            lines: [
                { price: 20, quantity: -1, refunds: paid.lines[0] },
                { product: "top_up", price: 20 },
            ],
            payments: [],
        });
        await w.send(data);
    },
    "a refund of a refund": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const back = await w.send(w.refundOf(paid));
        const refund = back.result?.["pos.order"]?.at(-1);
        const data = w.order({
            customer: paid.customer,
            lines: [{ price: 20, quantity: -1, refunds: refund?.lines?.[0] }],
            payments: [{ method: "wallet", amount: -20 }],
        });
        await w.send(data);
    },
    "a refund with a positive line that is linked": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const data = w.order({
            customer: paid.customer,
            lines: [
                { price: -20, quantity: 1, refunds: paid.lines[0] },
                { price: 20, quantity: -1, refunds: paid.lines[0] },
            ],
            payments: [{ method: "wallet", amount: -40 }],
        });
        await w.send(data);
    },
    "a refund linked to a line of a draft order": async (w) => {
        const customer = w.next().household;
        const draft = w.order({
            customer,
            lines: [{ price: 80 }],
            payments: [],
            with: { state: "draft" },
        });
        const answer = await w.send(draft);
        const line = answer.result?.["pos.order.line"]?.[0]?.id;
        const data = w.order({
            customer,
            lines: [{ price: 80, quantity: -1, refunds: line }],
            payments: [{ method: "wallet", amount: -80 }],
        });
        await w.send(data);
    },
    "a refund linked to its own line": async (w) => {
        const customer = w.next().household;
        const draft = w.order({
            customer,
            lines: [{ price: 80, quantity: -1 }],
            payments: [{ method: "wallet", amount: -80 }],
            with: { state: "draft" },
        });
        const answer = await w.send(draft);
        const line = answer.result?.["pos.order.line"]?.[0]?.id;
        const linked = { refunded_orderline_id: line };
        await w.cashier.try("pos.order.line", "write", [[line], linked]);
        await w.send({ ...draft, state: "paid", lines: [], payment_ids: [] });
    },
    ...Object.fromEntries(
        ["cash", "card", "later"].flatMap((other) => [
            [
                `a refund to the wallet of what was paid by ${other}, after an exchange`,
                afterExchange(other, "wallet", "wallet"),
            ],
            [
                `a refund by ${other} of what the wallet paid, after an exchange`,
                afterExchange("wallet", other, other),
            ],
            [
                `a refund by ${other} of what was exchanged for what the wallet paid`,
                throughExchange(other),
            ],
        ]),
    ),
    "a refund in cash beside one in cash with a top-up": async (w) => {
        const { household } = w.next();
        const paid = await w.record({
            customer: household,
            lines: [{ product: "top_up", price: 50 }, { price: 40 }],
            payments: [
                { method: "cash", amount: 70 },
                { method: "wallet", amount: 20 },
            ],
        });
        const half = { price: 40, quantity: -0.5, refunds: paid.lines[1] };
        const first = w.order({
            customer: household,
            lines: [
                { product: "top_up", price: 50, quantity: -1, refunds: paid.lines[0] },
                { product: "top_up", price: 50 },
                half,
            ],
            payments: [{ method: "cash", amount: -20 }],
        });
        await w.send(first);
        const payments = [{ method: "cash", amount: -20 }];
        await w.send(w.order({ customer: household, lines: [half], payments }));
    },
    "a refund linked as text": refunding((data) => {
        lineOf(data).refunded_orderline_id = String(lineOf(data).refunded_orderline_id);
    }),
    "a refund linked as text, twice": refunding(async (data, paid, w) => {
        const first = w.refundOf(paid);
        lineOf(first).refunded_orderline_id = String(paid.lines[0]);
        lineOf(data).refunded_orderline_id = String(paid.lines[0]);
        await w.send(first);
    }),
    "a refund whose link comes from the context": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const data = w.refundOf(paid);
        delete lineOf(data).refunded_orderline_id;
        data.partner_id = w.next().household;
        await w.send(data, { context: { default_refunded_orderline_id: paid.lines[0] } });
    },
    "a refund linked to the other company's order": async (w) => {
        const foreign = await w.record(
            {
                company: w.other,
                customer: w.scene.secret.household,
                lines: [{ price: 5 }],
                payments: [{ method: "cash", amount: 5 }],
            },
            w.neighbour,
        );
        await w.send(w.refundOf(foreign));
    },
    "a foreign item on a draft refund": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const answer = await w.cashier.try("pos.order", "refund", [[paid.id]]);
        const id = answer.result?.res_id;
        const move = await w.one("SELECT id FROM account_move WHERE state = 'posted' LIMIT 1");
        await w.cashier.try("pos.order", "write", [[id], { account_move: move.id }]);
        const payment = {
            ...{ pos_order_id: id, amount: -20 },
            payment_method_id: w.company.methods.wallet,
        };
        await w.cashier.try("pos.order", "add_payment", [[id], payment]);
        await w.cashier.try("pos.order", "action_pos_order_paid", [[id]]);
        await w.cashier.try("pos.order", "action_pos_order_paid", [[id]]);
    },
    "the draft that Odoo makes for a refund, raised": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const answer = await w.cashier.try("pos.order", "refund", [[paid.id]]);
        const id = answer.result?.res_id;
        const [{ lines = [] } = {}] =
            (await w.cashier.try("pos.order", "read", [[id], ["lines"]])).result ?? [];
        const more = { qty: -5, price_subtotal: -100, price_subtotal_incl: -100 };
        await w.cashier.try("pos.order.line", "write", [lines, more]);
        const payment = {
            ...{ pos_order_id: id, amount: -100 },
            payment_method_id: w.company.methods.wallet,
        };
        await w.cashier.try("pos.order", "write", [[id], { amount_total: -100 }]);
        await w.cashier.try("pos.order", "add_payment", [[id], payment]);
        await w.cashier.try("pos.order", "action_pos_order_paid", [[id]]);
    },
    "an order refunded by Odoo's own button and the till": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const answer = await w.cashier.try("pos.order", "refund", [[paid.id]]);
        await w.send(w.refundOf(paid));
        const id = answer.result?.res_id;
        const payment = { pos_order_id: id, amount: -20 };
        Object.assign(payment, { payment_method_id: w.company.methods.wallet });
        await w.cashier.try("pos.order", "add_payment", [[id], payment]);
        await w.cashier.try("pos.order", "action_pos_order_paid", [[id]]);
    },
    "an order refunded, the link taken off, and refunded again": async (w) => {
        const paid = await w.buy(w.next().household, 20);
        const back = await w.send(w.refundOf(paid));
        const line = back.result?.["pos.order.line"]?.at(-1)?.id;
        const off = { refunded_orderline_id: false };
        await w.cashier.try("pos.order.line", "write", [[line], off]);
        await w.cashier.try("pos.order.line", "write", [
            [paid.lines[0]],
            { refund_orderline_ids: [[5]] },
        ]);
        await w.send(w.refundOf(paid));
    },
    "a return of a top-up of another household": async (w) => {
        const topped = await w.topUp(w.next().household, 30);
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 30, quantity: -1, refunds: topped.lines[0] }],
            payments: [{ method: "cash", amount: -30 }],
        });
        await w.send(data);
    },
    "a return of a top-up that is spent": async (w) => {
        const { household } = w.next();
        const topped = await w.topUp(household, 30);
        await w.buy(household, 125);
        const data = w.order({
            customer: household,
            lines: [{ product: "top_up", price: 30, quantity: -1, refunds: topped.lines[0] }],
            payments: [{ method: "cash", amount: -30 }],
        });
        await w.send(data);
    },
    "a return of more than a top-up": async (w) => {
        const { household } = w.next();
        const topped = await w.topUp(household, 30);
        const data = w.order({
            customer: household,
            lines: [{ product: "top_up", price: 90, quantity: -1, refunds: topped.lines[0] }],
            payments: [{ method: "cash", amount: -90 }],
        });
        await w.send(data);
    },
    "goods returned as a top-up": async (w) => {
        const { household } = w.next();
        const paid = await w.buy(household, 20);
        const data = w.order({
            customer: household,
            lines: [{ product: "top_up", price: 20, quantity: -1, refunds: paid.lines[0] }],
            payments: [{ method: "cash", amount: -20 }],
        });
        await w.send(data);
    },
    "a top-up returned as goods, to the wallet": async (w) => {
        const { household } = w.next();
        const topped = await w.topUp(household, 20);
        await w.send(w.refundOf({ ...topped, total: 20 }));
    },
    "a top-up returned as goods, in cash": async (w) => {
        const { household } = w.next();
        const topped = await w.topUp(household, 20);
        await w.send(w.refundOf({ ...topped, total: 20 }, { method: "cash" }));
    },
    "a return of a top-up to the wallet": async (w) => {
        const { household } = w.next();
        const topped = await w.topUp(household, 20);
        const data = w.order({
            customer: household,
            lines: [{ product: "top_up", price: 20, quantity: -1, refunds: topped.lines[0] }],
            payments: [{ method: "wallet", amount: -20 }],
        });
        await w.send(data);
    },
    "a refund from a mixed order, all of it in cash": async (w) => {
        const { household } = w.next();
        const paid = await w.record({
            customer: household,
            lines: [{ price: 20 }],
            payments: [
                { method: "wallet", amount: 15 },
                { method: "cash", amount: 5 },
            ],
        });
        await w.send(w.refundOf(paid, { method: "cash" }));
    },
};
