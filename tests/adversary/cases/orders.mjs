/** Orders that the till sends: payments, top-ups, their numbers and types. */

/** An order that pays 10.00 of goods from a fresh wallet; `change(order, line, payment)`. */
const paying = (change, options) => async (w) => {
    const data = w.order({
        customer: w.next().household,
        lines: [{ price: 10 }],
        payments: [{ method: "wallet", amount: 10 }],
    });
    change(data, data.lines[0][2], data.payment_ids[0][2], w);
    await w.send(data, options);
};

/** An order that tops up 10.00 for cash; `change(order, line, payment)`. */
const toppingUp = (change, options) => async (w) => {
    const data = w.order({
        customer: w.next().household,
        lines: [{ product: "top_up", price: 10 }],
        payments: [{ method: "cash", amount: 10 }],
    });
    change(data, data.lines[0][2], data.payment_ids[0][2], w);
    await w.send(data, options);
};

const all = (...objects) => Object.assign(...objects);

export const honest = {
    "a cashier tops up with cash": async (w) => {
        const { household, member } = w.next();
        await w.topUp(member, 20);
        return { [household]: 2000 };
    },
    "a cashier tops up with the card": async (w) => {
        const { household } = w.next();
        await w.topUp(household, 12.34, { method: "card" });
        return { [household]: 1234 };
    },
    "a member pays goods from the wallet": async (w) => {
        const { household, member } = w.next();
        await w.buy(member, 33.33);
        return { [household]: -3333 };
    },
    "a member pays with all that the wallet holds": async (w) => {
        const { household } = w.next();
        await w.buy(household, 100);
        return { [household]: -10_000 };
    },
    "goods with a tax are paid from the wallet": async (w) => {
        const { household } = w.next();
        await w.buy(household, 11, { product: "soap" });
        return { [household]: -1100 };
    },
    "goods are paid partly from the wallet, partly in cash with change": async (w) => {
        const { household } = w.next();
        await w.record({
            customer: household,
            lines: [{ price: 18 }],
            payments: [
                { method: "wallet", amount: 10 },
                { method: "cash", amount: 10 },
            ],
            with: { amount_return: -2 },
        });
        return { [household]: -1000 };
    },
    "a top-up pays goods of its own order": async (w) => {
        const { household } = w.next();
        await w.record({
            customer: household,
            lines: [{ product: "top_up", price: 50 }, { price: 120 }],
            payments: [
                { method: "cash", amount: 50 },
                { method: "wallet", amount: 120 },
            ],
        });
        return { [household]: 5000 - 12_000 };
    },
    "a sale without a wallet moves none": async (w) => {
        await w.buy(w.next().household, 7, { method: "cash" });
        await w.buy(false, 8, { method: "card" });
        await w.buy(w.next().household, 9, { method: "later" });
    },
    "an order that is sent twice is recorded once": async (w) => {
        const { household } = w.next();
        const data = w.order({
            customer: household,
            lines: [{ price: 5 }],
            payments: [{ method: "wallet", amount: 5 }],
        });
        await w.cashier.call("pos.order", "sync_from_ui", [[data]]);
        await w.cashier.call("pos.order", "sync_from_ui", [[data]]);
        return { [household]: -500 };
    },
    "a draft order is completed later": async (w) => {
        const { household } = w.next();
        const data = w.order({
            customer: household,
            lines: [{ price: 6 }],
            payments: [],
            with: { state: "draft" },
        });
        await w.cashier.call("pos.order", "sync_from_ui", [[data]]);
        const { payment_ids } = w.order({
            customer: household,
            lines: [],
            payments: [{ method: "wallet", amount: 6 }],
        });
        const done = { ...data, state: "paid", lines: [], payment_ids, amount_paid: 6 };
        await w.cashier.call("pos.order", "sync_from_ui", [[done]]);
        return { [household]: -600 };
    },
};

export const hostile = {
    "a payment of more than the wallet holds": paying((order, line, payment) => {
        all(line, { price_unit: 101, price_subtotal: 101, price_subtotal_incl: 101 });
        all(order, { amount_total: 101, amount_paid: 101 });
        payment.amount = 101;
    }),
    "a payment of NaN": paying((order, line, payment) => all(payment, { amount: "@NaN" })),
    "a payment of infinity": paying((order, line, payment) =>
        all(payment, { amount: "@Infinity" }),
    ),
    "a payment below zero": paying((order, line, payment) => all(payment, { amount: -10 })),
    "a payment as text": paying((order, line, payment) => all(payment, { amount: "10" })),
    "a payment as text below zero": paying((order, line, payment) => {
        all(payment, { amount: "-500" });
        all(line, { price_unit: "-500", price_subtotal: -500, price_subtotal_incl: -500 });
        all(order, { amount_total: "-500", amount_paid: "-500" });
    }),
    "a payment of false": paying((order, line, payment) => all(payment, { amount: false })),
    "a payment of a list": paying((order, line, payment) => all(payment, { amount: [10] })),
    "a payment of many decimals": paying((order, line, payment) => {
        all(payment, { amount: 9.9949999 });
    }),
    "a payment method as text": paying((order, line, payment) => {
        payment.payment_method_id = String(payment.payment_method_id);
    }),
    "a payment method as text, beyond the balance": paying((order, line, payment) => {
        all(line, { price_unit: 900, price_subtotal: 900, price_subtotal_incl: 900 });
        all(order, { amount_total: 900, amount_paid: 900 });
        all(payment, { amount: 900, payment_method_id: String(payment.payment_method_id) });
    }),
    "a payment method as a decimal": paying((order, line, payment) => {
        all(payment, { payment_method_id: payment.payment_method_id + 0.4 });
    }),
    "the customer as text": paying((order) => all(order, { partner_id: `${order.partner_id}` })),
    "the customer as text, beyond the balance": paying((order, line, payment) => {
        all(line, { price_unit: 900, price_subtotal: 900, price_subtotal_incl: 900 });
        all(payment, { amount: 900 });
        all(order, { amount_total: 900, amount_paid: 900, partner_id: `${order.partner_id}` });
    }),
    "the session as text": paying((order) => all(order, { session_id: `${order.session_id}` })),
    "no customer": paying((order) => all(order, { partner_id: false })),
    "a customer who does not exist": paying((order) => all(order, { partner_id: 999_999 })),
    "the wallet of another household pays by a nested command": async (w, f) => {
        const data = w.order({
            customer: f.bob.household,
            lines: [{ price: 10 }],
            payments: [{ method: "wallet", amount: 10 }],
        });
        data.payment_ids.push([1, f.paid.payments[0], { amount: 0.01 }]);
        await w.send(data);
    },
    "a payment of a recorded order is linked to a new one": async (w, f) => {
        const data = w.order({ customer: f.ann.household, lines: [{ price: 30 }], payments: [] });
        data.payment_ids = [[4, f.paid.payments[0]]];
        await w.send(data);
    },
    "payments of a recorded order are set on a new one": async (w, f) => {
        const data = w.order({ customer: f.ann.household, lines: [{ price: 30 }], payments: [] });
        data.payment_ids = [[6, 0, f.paid.payments]];
        await w.send(data);
    },
    "a top-up line of a recorded order is linked to a new one": async (w, f) => {
        const data = w.order({ customer: f.bob.household, lines: [], payments: [] });
        data.lines = [[4, f.topped.lines[0]]];
        all(data, { amount_total: 100, amount_paid: 100 });
        await w.send(data);
    },
    "a nested command deletes the payment of a recorded order": async (w, f) => {
        const data = w.order({ customer: f.bob.household, lines: [{ price: 1 }], payments: [] });
        data.payment_ids = [[2, f.paid.payments[0]]];
        all(data, { amount_total: 0, amount_paid: 0 });
        await w.send(data);
    },
    "a payment is taken from a recorded order by its uuid": async (w, f) => {
        const { uuid } = await w.one(
            `SELECT uuid FROM pos_payment WHERE id = ${f.paid.payments[0]}`,
        );
        const data = w.order({
            customer: f.ann.household,
            lines: [{ price: 30 }],
            payments: [{ method: "cash", amount: 30 }],
        });
        data.relations_uuid_mapping = { "pos.payment": { [uuid]: { pos_order_id: data.uuid } } };
        await w.send(data);
    },
    "lines are moved to another order by their uuid": async (w, f) => {
        const { uuid } = await w.one(
            `SELECT uuid FROM pos_order_line WHERE id = ${f.topped.lines[0]}`,
        );
        const data = w.order({
            customer: f.bob.household,
            lines: [{ price: 1 }],
            payments: [{ method: "cash", amount: 1 }],
        });
        data.relations_uuid_mapping = { "pos.order.line": { [uuid]: { order_id: data.uuid } } };
        await w.send(data);
    },
    "an order is taken into another session by its uuid": async (w, f) => {
        const data = w.order({
            customer: f.bob.household,
            lines: [{ price: 1 }],
            payments: [{ method: "cash", amount: 1 }],
        });
        data.relations_uuid_mapping = {
            "pos.order": { [f.paid.uuid]: { lines: [data.lines[0][2].uuid] } },
        };
        await w.send(data);
    },
    "a context default hides the payment": paying(() => {}, {
        context: { default_is_change: true, default_company_id: 2, default_session_id: false },
    }),
    "a context default gives the payment to the other company": paying(() => {}, {
        context: { default_company_id: 2 },
    }),
    "a context default changes the customer": paying((order) => delete order.partner_id, {
        context: { default_partner_id: 1 },
    }),
    "a context default makes the order posted": paying((order) => delete order.state, {
        context: { default_state: "done" },
    }),
    "a context default names the payment method": toppingUp(
        (order, line, payment) => delete payment.payment_method_id,
        { context: { default_payment_method_id: 1 } },
    ),
    "a context default names the product": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 10 }],
            payments: [{ method: "wallet", amount: 10 }],
        });
        delete data.lines[0][2].product_id;
        const context = { default_product_id: w.company.products.top_up };
        await w.send(data, { context });
    },
    "a context default names the product of a line that has none": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 10 }],
            payments: [{ method: "later", amount: 10 }],
        });
        delete data.lines[0][2].product_id;
        const context = { default_product_id: w.company.products.top_up };
        await w.send(data, { context });
    },
    "a context default adds payments to the order": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 10 }],
            payments: [],
        });
        delete data.payment_ids;
        const payment = { payment_method_id: w.company.methods.wallet, amount: 10 };
        await w.send(data, { context: { default_payment_ids: [[0, 0, payment]] } });
    },
    "a context says that nothing is to be checked": paying(
        (order, line, payment) => {
            all(line, { price_unit: 900, price_subtotal: 900, price_subtotal_incl: 900 });
            all(order, { amount_total: 900, amount_paid: 900 });
            payment.amount = 900;
        },
        {
            context: {
                ...{ customer_wallet_guard: true, customer_wallet_posting: true },
                ...{ customer_wallet_enter: true, customer_wallet_skip: true, install_mode: true },
                ...{ tracking_disable: true, module: "x", import_file: true, su: true },
            },
        },
    ),
    "an order of another company's till": async (w) => {
        const data = w.order({
            company: w.other,
            customer: w.scene.secret.household,
            lines: [{ price: 10 }],
            payments: [{ method: "wallet", amount: 10 }],
        });
        await w.send(data);
    },
    "an order of another company's till, with its company allowed": async (w) => {
        const data = w.order({
            company: w.other,
            customer: w.scene.secret.household,
            lines: [{ price: 10 }],
            payments: [{ method: "wallet", amount: 10 }],
        });
        await w.send(data, { context: { allowed_company_ids: [w.company.id, w.other.id] } });
    },
    "an order here that says it is of the other company": paying((order, line, payment, w) => {
        all(order, { company_id: w.other.id });
    }),
    "an order here with the other company's wallet method": paying((order, line, payment, w) => {
        all(payment, { payment_method_id: w.other.methods.wallet });
    }),
    "an order here that sells the other company's top-up": toppingUp((order, line, payment, w) => {
        all(line, { product_id: w.other.products.top_up });
    }),
    "an order without a session": paying((order) => all(order, { session_id: false })),
    "an order dated 9999": async (w) => {
        const data = w.order({
            customer: w.scene.member.household,
            lines: [{ product: "top_up", price: 10 }],
            payments: [{ method: "cash", amount: 10 }],
            with: { date_order: "9999-12-31 23:59:59" },
        });
        await w.send(data);
        const { status } = await w.member.page("/my/wallet");
        const later = await w.one(`SELECT count(*) AS count FROM customer_wallet_entry
            WHERE date > now() + interval '2 days' OR date < now() - interval '2 days'
              AND create_date > now() - interval '1 hour'`);
        return [
            status === 200 ? [] : [`the member's portal answers ${status}`],
            later.count ? ["an entry is dated in the future"] : [],
        ].flat();
    },
    "an order dated 1900": paying((order) => all(order, { date_order: "1900-01-01 00:00:00" })),
    "an order dated without a date": paying((order) => all(order, { date_order: false })),
    "an order dated with words": paying((order) => all(order, { date_order: "yesterday" })),
    "the same order twice in one call": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 60 }],
            payments: [{ method: "wallet", amount: 60 }],
        });
        await w.send([data, data]);
    },
    "two orders in one call that together take too much": async (w) => {
        const { household, member } = w.next();
        const order = (customer) =>
            w.order({
                customer,
                lines: [{ price: 60 }],
                payments: [{ method: "wallet", amount: 60 }],
            });
        await w.send([order(household), order(member)]);
    },
    "eight orders at the same moment that together take too much": async (w) => {
        const { household } = w.next();
        const orders = Array.from({ length: 8 }, (_, number) =>
            w.order({
                customer: household,
                till: number % 3,
                lines: [{ price: 30 }],
                payments: [{ method: "wallet", amount: 30 }],
            }),
        );
        await Promise.all(orders.map((data) => w.send(data)));
    },
    "an order that is changed by sending it again": async (w) => {
        const { household } = w.next();
        const paid = await w.buy(household, 10);
        const data = w.order({
            customer: household,
            lines: [{ price: 1 }],
            payments: [{ method: "wallet", amount: 1 }],
            with: { uuid: paid.uuid, id: paid.id },
        });
        await w.send(data);
    },
    "an order that pretends to be refunded": paying((order) => all(order, { is_refund: true })),
    "a payment marked as change": paying((order, line, payment) => {
        all(payment, { is_change: true });
    }),
    "a payment that is said to be booked": paying((order, line, payment, w) => {
        all(payment, { account_move_id: 1, customer_wallet_move_id: 1 });
        all(order, { account_move: 1, company_id: w.company.id });
    }),
    "change given from a wallet payment": paying((order, line, payment) => {
        all(payment, { amount: 60 });
        all(order, { amount_paid: 60, amount_return: -50 });
    }),
    "change that is given as text": paying((order, line, payment) => {
        all(payment, { amount: 60 });
        all(order, { amount_paid: 60, amount_return: "-50" });
    }),
    "change that is named as a cash payment": paying((order, line, payment, w) => {
        all(payment, { amount: 60 });
        const cash = { payment_method_id: w.company.tills[0].cash, amount: -50, is_change: true };
        order.payment_ids.push([0, 0, cash]);
    }),
    "change that goes to the wallet": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 10 }],
            payments: [
                { method: "cash", amount: 10 },
                { method: "wallet", amount: -50, with: { is_change: true } },
                { method: "later", amount: 50 },
            ],
        });
        await w.send(data);
    },
    "a wallet payment and its opposite": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 10 }],
            payments: [
                { method: "wallet", amount: 500 },
                { method: "wallet", amount: -490 },
            ],
        });
        await w.send(data);
    },
    "the wallet pays what is charged to an account": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 10 }],
            payments: [
                { method: "wallet", amount: 60 },
                { method: "later", amount: -50 },
            ],
        });
        await w.send(data);
    },
    "cash out of the drawer for a wallet payment of more": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 10 }],
            payments: [
                { method: "wallet", amount: 60 },
                { method: "cash", amount: -50 },
            ],
        });
        await w.send(data);
    },
    "totals that say nothing is due": paying((order, line, payment) => {
        all(order, { amount_total: 0, amount_paid: 0 });
        all(payment, { amount: 0 });
    }),
    "goods of a negative price pay a top-up": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 50 }, { price: -50 }],
            payments: [],
        });
        await w.send(data);
    },
    "a discount line pays a top-up": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [
                { product: "top_up", price: 50 },
                { price: 49.99, quantity: -1 },
            ],
            payments: [{ method: "cash", amount: 0.01 }],
        });
        await w.send(data);
    },
    "a top-up of text": toppingUp((order, line) => all(line, { price_unit: "500" })),
    "a top-up whose product is text": toppingUp((order, line) => {
        all(line, { product_id: String(line.product_id) });
    }),
    "cash out of an empty wallet, the product as text": async (w) => {
        const customer = w.next().household;
        await w.buy(customer, 100);
        const data = w.order({
            customer,
            lines: [
                {
                    ...{ product: "top_up", price: 500, quantity: -1 },
                    with: { product_id: String(w.company.products.top_up) },
                },
            ],
            payments: [{ method: "cash", amount: -500 }],
        });
        await w.send(data);
    },
    "cash out of a wallet, the product as a number": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 90, quantity: -1 }],
            payments: [{ method: "cash", amount: -90 }],
        });
        await w.send(data);
    },
    "a top-up of NaN": toppingUp((order, line) => all(line, { price_unit: "@NaN" })),
    "a top-up of infinity": toppingUp((order, line) => all(line, { price_unit: "@Infinity" })),
    "a top-up beyond all": toppingUp((order, line) => all(line, { price_unit: 1e300, qty: 1e8 })),
    "a top-up of a million for ten": toppingUp((order, line) => all(line, { price_unit: 1e6 })),
    "a top-up of a thousandth part, many times": toppingUp((order, line) => {
        all(line, { price_unit: 0.004, qty: 2500 });
    }),
    "a top-up of many decimals": toppingUp((order, line) => all(line, { price_unit: 10.00499 })),
    "a top-up of a quantity as text": toppingUp((order, line) => all(line, { qty: "50" })),
    "a top-up of a quantity of false": toppingUp((order, line) => all(line, { qty: false })),
    "a top-up without a quantity, which defaults to one": toppingUp((order, line) => {
        delete line.qty;
        all(line, { price_unit: 500, price_subtotal: 10, price_subtotal_incl: 10 });
    }),
    "a top-up whose quantity comes from the context": toppingUp((order, line) => delete line.qty, {
        context: { default_qty: 50, default_price_unit: 10 },
    }),
    "a top-up with a discount": toppingUp((order, line, payment) => {
        all(line, { discount: 90, price_subtotal: 1, price_subtotal_incl: 1 });
        all(order, { amount_total: 1, amount_paid: 1 });
        payment.amount = 1;
    }),
    "a top-up with a discount from the context": toppingUp((order, line) => delete line.discount, {
        context: { default_discount: 90 },
    }),
    "a top-up with a negative discount": toppingUp((order, line) => all(line, { discount: -900 })),
    "a top-up with a tax": toppingUp((order, line, payment, w) => {
        all(line, { tax_ids: [[6, 0, [w.company.tax]]] });
    }),
    "a top-up with a tax from the context": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 10 }],
            payments: [{ method: "cash", amount: 10 }],
        });
        delete data.lines[0][2].tax_ids;
        await w.send(data, { context: { default_tax_ids: [[6, 0, [w.company.tax]]] } });
    },
    "a top-up of 100.00 that costs 0.01 by its tax data": toppingUp((order, line, payment) => {
        const extra_tax_data = {
            manual_total_excluded: 0.01,
            manual_total_excluded_currency: 0.01,
            manual_tax_amounts: {},
        };
        all(line, { price_unit: 100, extra_tax_data });
        all(line, { price_subtotal: 0.01, price_subtotal_incl: 0.01 });
        all(order, { amount_total: 0.01, amount_paid: 0.01 });
        payment.amount = 0.01;
    }),
    "a top-up of 1.00 that is booked as 1,000.00 by its tax data": toppingUp((order, line) => {
        const extra_tax_data = {
            manual_total_excluded: 1000,
            manual_total_excluded_currency: 1000,
        };
        all(line, { extra_tax_data });
    }),
    "a top-up with tax data from the context": toppingUp(() => {}, {
        context: {
            default_extra_tax_data: {
                manual_total_excluded: 1000,
                manual_total_excluded_currency: 1000,
            },
        },
    }),
    "goods whose tax data make them cheap for the wallet": paying((order, line) => {
        const extra_tax_data = { manual_total_excluded: 1, manual_total_excluded_currency: 1 };
        all(line, { extra_tax_data });
    }),
    "a top-up whose subtotal says more": toppingUp((order, line) => {
        all(line, { price_subtotal: 500, price_subtotal_incl: 500 });
    }),
    "a top-up whose subtotal says the opposite": toppingUp((order, line) => {
        all(line, { price_subtotal: -10, price_subtotal_incl: -10 });
    }),
    "a top-up for which nothing is paid": toppingUp((order) => {
        all(order, { payment_ids: [], amount_paid: 0, amount_total: 0 });
    }),
    "a top-up paid from the wallet": toppingUp((order, line, payment, w) => {
        all(payment, { payment_method_id: w.company.methods.wallet });
    }),
    "a top-up paid on account": toppingUp((order, line, payment, w) => {
        all(payment, { payment_method_id: w.company.methods.later });
    }),
    "a top-up paid on account beside goods paid in cash": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 50 }, { price: 10 }],
            payments: [
                { method: "cash", amount: 10 },
                { method: "later", amount: 50 },
            ],
        });
        await w.send(data);
    },
    "a top-up paid half on account, half in cash": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 50 }],
            payments: [
                { method: "cash", amount: 25 },
                { method: "later", amount: 25 },
            ],
        });
        await w.send(data);
    },
    "a top-up paid in cash that is given back on account": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 50 }],
            payments: [
                { method: "cash", amount: 50 },
                { method: "cash", amount: -50 },
                { method: "later", amount: 50 },
            ],
        });
        await w.send(data);
    },
    "a top-up paid with the other till's cash": toppingUp((order, line, payment, w) => {
        all(payment, { payment_method_id: w.company.tills[1].cash });
    }),
    "a top-up of nobody": toppingUp((order) => all(order, { partner_id: false })),
    "a top-up of nobody that is given to somebody afterwards": async (w) => {
        const customer = w.next().household;
        const data = w.order({
            customer: false,
            lines: [{ product: "top_up", price: 10 }],
            payments: [{ method: "cash", amount: 10 }],
        });
        await w.send(data);
        const [id] = await w.cashier.call("pos.order", "search", [[["uuid", "=", data.uuid]]]);
        await w.cashier.try("pos.order", "write", [[id].filter(Boolean), { partner_id: customer }]);
    },
    "a top-up within a combo of goods": toppingUp((order, line) => {
        all(line, { combo_line_ids: [[0, 0, { ...line, uuid: undefined, price_unit: 100 }]] });
    }),
    "a pay-out with a reason, by a cashier": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 20, quantity: -1 }],
            payments: [{ method: "cash", amount: -20 }],
            with: { customer_wallet_cash_out_reason: "leaves the coop" },
        });
        await w.send(data);
    },
    "a pay-out whose reason comes from the context": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 20, quantity: -1 }],
            payments: [{ method: "cash", amount: -20 }],
        });
        await w.send(data, { context: { default_customer_wallet_cash_out_reason: "x" } });
    },
    "a pay-out that says it is the manager's": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 20, quantity: -1 }],
            payments: [{ method: "cash", amount: -20 }],
            with: {
                ...{ customer_wallet_cash_out_reason: "x", user_id: w.scene.users.manager },
                ...{ create_uid: w.scene.users.manager, write_uid: w.scene.users.manager },
            },
        });
        await w.send(data);
    },
    "a manager's pay-out without a reason": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 20, quantity: -1 }],
            payments: [{ method: "cash", amount: -20 }],
        });
        await w.send(data, { by: w.manager });
    },
    "a manager's pay-out of more than there is": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 120, quantity: -1 }],
            payments: [{ method: "cash", amount: -120 }],
            with: { customer_wallet_cash_out_reason: "leaves" },
        });
        await w.send(data, { by: w.manager });
    },
    "a manager's pay-out in cash that takes less from the wallet": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 20, quantity: -1 }],
            payments: [{ method: "cash", amount: -80 }],
            with: { customer_wallet_cash_out_reason: "leaves", amount_total: -80 },
        });
        await w.send(data, { by: w.manager });
    },
    "orders from people without a till": async (w) => {
        const order = () =>
            w.order({
                customer: w.scene.member.household,
                lines: [{ product: "top_up", price: 10 }],
                payments: [{ method: "cash", amount: 10 }],
            });
        for (const by of [w.clerk, w.employee, w.member, w.stranger, w.invoicer, w.neighbour]) {
            await w.send(order(), { by });
        }
    },
};
