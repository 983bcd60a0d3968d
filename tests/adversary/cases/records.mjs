/** Records of recorded orders, made, changed and deleted directly. */

const write = (model, ids, values, options) => [model, "write", [ids, values], options];
const unlink = (model, ids, options) => [model, "unlink", [ids], options];
const create = (model, values, options) => [model, "create", [[values].flat()], options];

/**
 * A call by the cashier; managers have no other rights to these records.
 * @param {(f: any, w: any) => [string, string, unknown[], object?]} call
 */
const byTheTill = (call) => async (w, f) => {
    await w.cashier.try(...call(f, w));
};

/** Calls by everybody who has no business with orders. */
const byOthers = (call) => async (w, f) => {
    for (const by of [w.clerk, w.invoicer, w.employee, w.member, w.stranger, w.neighbour]) {
        await by.try(...call(f, w));
    }
};

/** Id of a draft order of the cashier's: a top-up of 50.00 that nobody has paid. */
async function unpaidTopUp(w, f) {
    const data = w.order({
        customer: f.bob.household,
        lines: [{ product: "top_up", price: 50 }],
        payments: [],
        with: { state: "draft" },
    });
    await w.send(data);
    const [id] = await w.cashier.call("pos.order", "search", [[["uuid", "=", data.uuid]]]);
    return id;
}

const FORCE = { context: { force_delete: true, dynamic_unlink: true, skip_readonly_check: true } };
const POSTING = {
    context: {
        ...{ skip_account_move_synchronization: true, check_move_validity: false },
        ...{ skip_invoice_sync: true, force_delete: true, customer_wallet_posting: true },
    },
};

export const honest = {
    "a receipt is printed, and sent": async (w, f) => {
        const { topped } = f;
        await w.cashier.call("pos.order", "write", [[topped.id], { nb_print: 1 }]);
        await w.cashier.call("pos.order", "write", [[topped.id], { email: "a@example.com" }]);
    },
    "a draft order is changed and deleted": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ price: 6 }],
            payments: [],
            with: { state: "draft" },
        });
        await w.cashier.call("pos.order", "sync_from_ui", [[data]]);
        const [id] = await w.cashier.call("pos.order", "search", [[["uuid", "=", data.uuid]]]);
        await w.cashier.call("pos.order", "write", [[id], { partner_id: w.next().household }]);
        await w.cashier.call("pos.order", "remove_from_ui", [[id]]);
    },
    "an order is invoiced afterwards": async (w) => {
        const { household } = w.next();
        const paid = await w.buy(household, 10);
        const context = { generate_pdf: false };
        await w.cashier.call("pos.order", "action_pos_order_invoice", [[paid.id]], { context });
        return { [household]: -1000 };
    },
    "an order of a closed session is invoiced afterwards": async (w, f) => {
        const context = { generate_pdf: false };
        const ids = [f.old.paid.id];
        await w.shopkeeper.call("pos.order", "action_pos_order_invoice", [ids], { context });
    },
};

const order = (values, options) =>
    byTheTill((f) => write("pos.order", [f.paid.id], values, options));
const payment = (values, options) =>
    byTheTill((f) => write("pos.payment", f.paid.payments, values, options));
const line = (values, options) =>
    byTheTill((f) => write("pos.order.line", f.topped.lines, values, options));

export const hostile = {
    "a payment is lowered": payment({ amount: 0.01 }),
    "a payment is lowered to false": payment({ amount: false }),
    "a payment is lowered by text": payment({ amount: "1" }),
    "a payment is made cash": byTheTill((f, w) =>
        write("pos.payment", f.paid.payments, { payment_method_id: w.company.tills[0].cash }),
    ),
    "a payment is made cash, as text": byTheTill((f, w) =>
        write("pos.payment", f.paid.payments, { payment_method_id: `${w.company.tills[0].cash}` }),
    ),
    "a payment is moved to another order": byTheTill((f) =>
        write("pos.payment", f.paid.payments, { pos_order_id: f.cash.id }),
    ),
    "a payment is moved to another company": payment({ company_id: 2 }),
    "a payment is moved to another session": byTheTill((f) =>
        write("pos.payment", f.paid.payments, { session_id: f.old.session }),
    ),
    "a payment's order changes its customer through it": byTheTill((f) =>
        write("pos.payment", f.paid.payments, { partner_id: f.bob.household }),
    ),
    "a payment's currency changes through it": payment({ currency_id: 1, currency_rate: 5 }),
    "a payment is said to be booked": byTheTill((f) =>
        write("pos.payment", f.paid.payments, {
            account_move_id: f.old.items[0].move_id,
            customer_wallet_move_id: f.old.items[0].move_id,
        }),
    ),
    "a payment is dated otherwise": payment({ payment_date: "2020-01-01 00:00:00" }),
    "a payment is deleted": byTheTill((f) => unlink("pos.payment", f.paid.payments)),
    "a payment is deleted with force": byTheTill((f) =>
        unlink("pos.payment", f.paid.payments, FORCE),
    ),
    "a payment of a top-up is deleted": byTheTill((f) => unlink("pos.payment", f.topped.payments)),
    "a payment of an old order is deleted": byTheTill((f) =>
        unlink("pos.payment", f.old.paid.payments, FORCE),
    ),
    "a payment of an invoiced order is deleted": byTheTill((f) =>
        unlink("pos.payment", f.invoiced.paid.payments, FORCE),
    ),
    "a payment is added to a recorded order": byTheTill((f, w) =>
        create("pos.payment", {
            ...{ pos_order_id: f.paid.id, amount: -30 },
            payment_method_id: w.company.methods.wallet,
        }),
    ),
    "a payment is added to a recorded order of nobody's wallet": byTheTill((f, w) =>
        create("pos.payment", {
            ...{ pos_order_id: f.cash.id, amount: -5 },
            payment_method_id: w.company.methods.wallet,
        }),
    ),
    "a payment whose order comes from the context": byTheTill((f, w) =>
        create(
            "pos.payment",
            { amount: -30, payment_method_id: w.company.methods.wallet },
            { context: { default_pos_order_id: f.paid.id } },
        ),
    ),
    "cash is taken out of a recorded wallet order": byTheTill((f, w) => [
        "pos.order",
        "add_payment",
        [
            [f.paid.id],
            {
                ...{ pos_order_id: f.paid.id, amount: -30 },
                payment_method_id: w.company.tills[0].cash,
            },
        ],
    ]),
    "add_payment names another order than its own": byTheTill((f, w) => [
        "pos.order",
        "add_payment",
        [
            [f.cash.id],
            {
                ...{ pos_order_id: f.paid.id, amount: -30 },
                payment_method_id: w.company.methods.wallet,
            },
        ],
    ]),
    "payments are copied": byTheTill((f) => ["pos.payment", "copy", [f.paid.payments]]),
    "payments are cleared by a command": order({ payment_ids: [[5]] }),
    "payments are replaced by a command": order({ payment_ids: [[6, 0, []]] }),
    "payments are deleted by a command": byTheTill((f) =>
        write("pos.order", [f.paid.id], { payment_ids: [[2, f.paid.payments[0]]] }),
    ),
    "payments are lowered by a command": byTheTill((f) =>
        write("pos.order", [f.paid.id], { payment_ids: [[1, f.paid.payments[0], { amount: 1 }]] }),
    ),
    "payments are taken by a command": byTheTill((f) =>
        write("pos.order", [f.cash.id], { payment_ids: [[4, f.paid.payments[0]]] }),
    ),
    "payments are deleted through the session": byTheTill((f, w) =>
        write("pos.session", [w.company.tills[0].session], {
            order_ids: [[1, f.paid.id, { payment_ids: [[2, f.paid.payments[0]]] }]],
        }),
    ),
    "an order is deleted through the session": byTheTill((f, w) =>
        write("pos.session", [w.company.tills[0].session], { order_ids: [[2, f.paid.id]] }),
    ),
    "orders are unlinked from the session": byTheTill((f, w) =>
        write("pos.session", [w.company.tills[0].session], { order_ids: [[3, f.paid.id]] }),
    ),
    "lines are changed through another order": byTheTill((f) =>
        write("pos.order", [f.cash.id], { lines: [[1, f.topped.lines[0], { price_unit: 900 }]] }),
    ),
    "lines are changed through a lot": byTheTill((f) =>
        create("pos.pack.operation.lot", {
            ...{ lot_name: "x", pos_order_line_id: f.topped.lines[0] },
            ...{ order_id: f.cash.id, product_id: 1 },
        }),
    ),
    "lines are changed through a refund": byTheTill((f) =>
        write("pos.order.line", f.cash.lines, {
            refund_orderline_ids: [[1, f.topped.lines[0], { price_unit: 900 }]],
        }),
    ),
    "lines are changed through a combo": byTheTill((f) =>
        write("pos.order.line", f.cash.lines, {
            combo_line_ids: [[1, f.topped.lines[0], { price_unit: 900 }]],
        }),
    ),
    "a top-up line is raised": line({ price_unit: 900 }),
    "a top-up line is raised by text": line({ price_unit: "900" }),
    "a top-up line's quantity is raised": line({ qty: 9 }),
    "a top-up line's subtotal is raised": line({ price_subtotal: 900, price_subtotal_incl: 900 }),
    "a top-up line gets a discount": line({ discount: 99 }),
    "a top-up line gets tax data": line({ extra_tax_data: { manual_total_excluded: 900 } }),
    "a top-up line gets a tax": byTheTill((f, w) =>
        write("pos.order.line", f.topped.lines, { tax_ids: [[6, 0, [w.company.tax]]] }),
    ),
    "a top-up line gets a tax through the tax": byTheTill((f, w) =>
        write("account.tax", [w.company.tax], { amount: 50 }),
    ),
    "a top-up line is made goods": byTheTill((f, w) =>
        write("pos.order.line", f.topped.lines, { product_id: w.company.products.goods }),
    ),
    "goods are made a top-up": byTheTill((f, w) =>
        write("pos.order.line", f.paid.lines, { product_id: w.company.products.top_up }),
    ),
    "goods are made a top-up, as text": byTheTill((f, w) =>
        write("pos.order.line", f.cash.lines, { product_id: `${w.company.products.top_up}` }),
    ),
    "a line is moved to another order": byTheTill((f) =>
        write("pos.order.line", f.topped.lines, { order_id: f.cash.id }),
    ),
    "a line is moved to another company": line({ company_id: 2 }),
    "a line is said to refund another": byTheTill((f) =>
        write("pos.order.line", f.topped.lines, { refunded_orderline_id: f.cash.lines[0] }),
    ),
    "a top-up line is deleted": byTheTill((f) => unlink("pos.order.line", f.topped.lines)),
    "a top-up line is deleted with force": byTheTill((f) =>
        unlink("pos.order.line", f.topped.lines, FORCE),
    ),
    "goods of a wallet order are deleted": byTheTill((f) => unlink("pos.order.line", f.paid.lines)),
    "goods of an old order are deleted": byTheTill((f) =>
        unlink("pos.order.line", f.old.paid.lines, FORCE),
    ),
    "a line is added to a recorded order": byTheTill((f, w) =>
        create("pos.order.line", {
            ...{ order_id: f.cash.id, product_id: w.company.products.top_up, name: "x" },
            ...{ price_unit: 500, qty: 1, price_subtotal: 500, price_subtotal_incl: 500 },
        }),
    ),
    "a line whose order comes from the context": byTheTill((f, w) =>
        create(
            "pos.order.line",
            {
                ...{ product_id: w.company.products.top_up, name: "x" },
                ...{ price_unit: 500, qty: 1, price_subtotal: 500, price_subtotal_incl: 500 },
            },
            { context: { default_order_id: f.paid.id } },
        ),
    ),
    "a refunded line is added to a recorded order": byTheTill((f, w) =>
        create("pos.order.line", {
            ...{ order_id: f.paid.id, product_id: w.company.products.goods, name: "x" },
            ...{ price_unit: 30, qty: -1, price_subtotal: -30, price_subtotal_incl: -30 },
        }),
    ),
    "lines are copied": byTheTill((f) => ["pos.order.line", "copy", [f.topped.lines]]),
    "lines are cleared by a command": byTheTill((f) =>
        write("pos.order", [f.topped.id], { lines: [[5]] }),
    ),
    "an order is given to another member": byTheTill((f) =>
        write("pos.order", [f.paid.id], { partner_id: f.bob.household }),
    ),
    "an order is given to another member, as text": byTheTill((f) =>
        write("pos.order", [f.paid.id], { partner_id: `${f.bob.household}` }),
    ),
    "an order is given to nobody": order({ partner_id: false }),
    "an order goes back to draft": order({ state: "draft" }),
    "an order is cancelled": order({ state: "cancel" }),
    "an order is cancelled by its button": byTheTill((f) => [
        "pos.order",
        "action_pos_order_cancel",
        [[f.paid.id]],
        { context: { active_ids: [f.paid.id] } },
    ]),
    "an order is made posted": order({ state: "done" }),
    "an order of nobody's wallet is said to be of a state that is none": byTheTill((f) =>
        write("pos.order", [f.paid.id], { state: "refunded" }),
    ),
    "an order is moved to a closed session": byTheTill((f) =>
        write("pos.order", [f.paid.id], { session_id: f.old.session }),
    ),
    "an order is moved to the other company": order({ company_id: 2 }),
    "an order is moved to another till": byTheTill((f, w) =>
        write("pos.order", [f.paid.id], { config_id: w.company.tills[1].config }),
    ),
    "an order is said to be invoiced": byTheTill((f) =>
        write("pos.order", [f.topped.id], { account_move: f.old.items[0].move_id }),
    ),
    "an order's amounts are changed": order({ amount_total: 1, amount_paid: 1, amount_tax: 0 }),
    "an order's change is changed": order({ amount_return: 29 }),
    "an order is dated 9999": order({ date_order: "9999-12-31 23:59:59" }),
    "an order is named otherwise": order({ pos_reference: "x", name: "y", uuid: "z" }),
    "an order says another balance": order({
        customer_wallet_balance_before: 900,
        customer_wallet_balance_after: 900,
    }),
    "an order gets a reason afterwards": order({ customer_wallet_cash_out_reason: "x" }),
    "an order becomes a refund": order({ is_refund: true }),
    "an order is deleted": byTheTill((f) => unlink("pos.order", [f.paid.id])),
    "an order is deleted with force": byTheTill((f) => unlink("pos.order", [f.paid.id], FORCE)),
    "an order is removed as the till does": byTheTill((f) => [
        "pos.order",
        "remove_from_ui",
        [[f.paid.id]],
    ]),
    "an order is copied": byTheTill((f) => ["pos.order", "copy", [[f.topped.id]]]),
    "an order is copied as paid": byTheTill((f) => [
        "pos.order",
        "copy",
        [[f.topped.id], { state: "paid", payment_ids: [] }],
    ]),
    "an order is recorded twice": byTheTill((f) => [
        "pos.order",
        "action_pos_order_paid",
        [[f.topped.id]],
    ]),
    "an order is recorded again by many at once": async (w) => {
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 10 }],
            payments: [{ method: "cash", amount: 10 }],
            with: { state: "draft" },
        });
        await w.send(data);
        const [id] = await w.cashier.call("pos.order", "search", [[["uuid", "=", data.uuid]]]);
        await Promise.all(
            Array.from({ length: 5 }, () =>
                w.cashier.try("pos.order", "action_pos_order_paid", [[id]]),
            ),
        );
    },
    "an order is made as paid, without a payment": byTheTill((f, w) =>
        create("pos.order", {
            ...{ session_id: w.company.tills[0].session, partner_id: f.bob.household },
            ...{ state: "paid", amount_total: 20, amount_paid: 20, amount_tax: 0 },
            amount_return: 0,
            lines: [
                [
                    0,
                    0,
                    {
                        ...{ product_id: w.company.products.top_up, price_unit: 20, qty: 1 },
                        ...{ price_subtotal: 20, price_subtotal_incl: 20 },
                    },
                ],
            ],
        }),
    ),
    "an order is made as posted in a closed session": byTheTill((f, w) =>
        create("pos.order", {
            ...{ session_id: f.old.session, partner_id: f.bob.household },
            ...{ state: "done", amount_total: 20, amount_paid: 20, amount_tax: 0 },
            amount_return: 0,
            lines: [
                [
                    0,
                    0,
                    {
                        ...{ product_id: w.company.products.top_up, price_unit: 20, qty: 1 },
                        ...{ price_subtotal: 20, price_subtotal_incl: 20 },
                    },
                ],
            ],
        }),
    ),
    "a draft is made paid by writing its state": async (w, f) => {
        const id = await unpaidTopUp(w, f);
        await w.cashier.try("pos.order", "write", [[id], { state: "paid" }]);
        await w.cashier.try("pos.order", "write", [[id], { state: "done" }]);
        const paid = { state: "paid", amount_total: 0, amount_paid: 0 };
        await w.cashier.try("pos.order", "write", [[id], paid]);
    },
    "what is refused as a call commits is said in words": async (w, f) => {
        const id = await unpaidTopUp(w, f);
        const { error } = await w.cashier.try("pos.order", "write", [[id], { state: "paid" }]);
        const said = error?.type === "odoo.exceptions.ValidationError";
        return said ? [] : [`it is refused by ${error?.type}: ${error?.message}`];
    },
    "a draft is imported as paid": async (w, f) => {
        const fields = ["session_id/.id", "partner_id/.id", "state", "amount_total"];
        const row = [w.company.tills[0].session, f.bob.household, "paid", 20].map(String);
        await w.cashier.try("pos.order", "load", [fields, [row]]);
    },
    "payments are imported": async (w, f) => {
        const fields = ["pos_order_id/.id", "payment_method_id/.id", "amount"];
        const row = [f.paid.id, w.company.methods.wallet, -30].map(String);
        await w.cashier.try("pos.payment", "load", [fields, [row]]);
        const again = [[".id", "amount"], [[String(f.paid.payments[0]), "1"]]];
        await w.cashier.try("pos.payment", "load", again);
    },
    "an order is saved by the web client": byTheTill((f) => [
        "pos.order",
        "web_save",
        [[f.paid.id], { partner_id: f.bob.household }],
        { named: { specification: {} } },
    ]),
    "the wizard of payments pays a recorded order": async (w, f) => {
        const context = { active_id: f.paid.id, active_ids: [f.paid.id] };
        const values = {
            ...{ config_id: w.company.tills[0].config, amount: -30 },
            payment_method_id: w.company.methods.wallet,
        };
        const made = await w.manager.try("pos.make.payment", "create", [[values]], { context });
        await w.manager.try("pos.make.payment", "check", [made.result ?? [1]], { context });
    },
    "the wizard of payments pays a draft beyond the balance": async (w, f) => {
        const data = w.order({
            customer: f.bob.household,
            lines: [{ price: 900 }],
            payments: [],
            with: { state: "draft" },
        });
        await w.send(data);
        const [id] = await w.manager.call("pos.order", "search", [[["uuid", "=", data.uuid]]]);
        const context = { active_id: id, active_ids: [id] };
        const values = {
            ...{ config_id: w.company.tills[0].config, amount: 900 },
            payment_method_id: w.company.methods.wallet,
        };
        const made = await w.manager.try("pos.make.payment", "create", [[values]], { context });
        await w.manager.try("pos.make.payment", "check", [made.result ?? [1]], { context });
        await w.manager.try("pos.order", "unlink", [[id]]);
        await w.manager.try("pos.order", "action_pos_order_cancel", [[id]]);
    },
    "an order is invoiced for another customer": async (w, f) => {
        const paid = await w.buy(w.next().household, 10);
        const context = { default_partner_id: f.bob.household, generate_pdf: false };
        await w.cashier.try("pos.order", "action_pos_order_invoice", [[paid.id]], { context });
    },
    "an order is invoiced into the wallets' journal": async (w) => {
        const topped = await w.topUp(w.next().household, 10);
        const context = {
            ...{ default_journal_id: w.company.journal, generate_pdf: false },
            default_line_ids: [[0, 0, { account_id: w.company.account, credit: 50 }]],
        };
        await w.cashier.try("pos.order", "action_pos_order_invoice", [[topped.id]], { context });
    },
    "an order is invoiced twice at once": async (w) => {
        const topped = await w.topUp(w.next().household, 10);
        const options = { context: { generate_pdf: false } };
        await Promise.all(
            [1, 2].map(() =>
                w.cashier.try("pos.order", "action_pos_order_invoice", [[topped.id]], options),
            ),
        );
    },
    "several orders are invoiced together for another customer": async (w) => {
        const paid = await w.buy(w.next().household, 10);
        const topped = await w.topUp(w.next().household, 10);
        const context = { active_ids: [paid.id, topped.id], generate_pdf: false };
        const made = await w.manager.try("pos.make.invoice", "create", [[{}]], { context });
        await w.manager.try("pos.make.invoice", "action_create_invoices", [made.result ?? [1]], {
            context,
        });
    },
    "others write an order": byOthers((f) => write("pos.order", [f.paid.id], { partner_id: 1 })),
    "others delete a payment": byOthers((f) => unlink("pos.payment", f.paid.payments)),
    "others change a line": byOthers((f) => write("pos.order.line", f.topped.lines, { qty: 5 })),
    "others record an order again": byOthers((f) => [
        "pos.order",
        "action_pos_order_paid",
        [[f.topped.id]],
    ]),
    "a wallet is made": byTheTill((f) => create("customer.wallet", { partner_id: f.bob.member })),
    "a wallet's balance is written": byTheTill((f) =>
        write("customer.wallet", [f.wallet], { balance: 900 }),
    ),
    "a wallet is blocked by the till": byTheTill((f) =>
        write("customer.wallet", [f.wallet], {
            blocked: true,
            blocked_reason: "Card lost",
            merged_into_id: 1,
        }),
    ),
    "a wallet is deleted": byTheTill((f) => unlink("customer.wallet", [f.wallet], FORCE)),
    "an entry is made": byTheTill((f, w) =>
        create("customer.wallet.entry", {
            ...{ partner_id: f.bob.household, company_id: w.company.id, wallet_id: f.wallet },
            ...{ amount: 900, kind: "top_up", source: "x", state: "pending" },
        }),
    ),
    "an entry is changed": byTheTill((f) =>
        write("customer.wallet.entry", [f.entry], { amount: 900, reference: "x" }),
    ),
    "an entry is deleted": byTheTill((f) => unlink("customer.wallet.entry", [f.entry], FORCE)),
    "entries are imported": byTheTill((f, w) => [
        "customer.wallet.entry",
        "load",
        [
            ["partner_id/.id", "company_id/.id", "amount", "kind", "source"],
            [[String(f.bob.household), String(w.company.id), "900", "top_up", "y"]],
        ],
    ]),
    "the other models' doors to entries": async (w, f) => {
        for (const by of [w.corrector, w.invoicer, w.clerk, w.member, w.stranger]) {
            await by.try(...unlink("customer.wallet.entry", [f.entry], FORCE));
            await by.try(...write("customer.wallet.entry", [f.entry], { amount: 1, date: false }));
            await by.try(...write("customer.wallet", [f.wallet], { balance: 9, partner_id: 1 }));
            await by.try(...unlink("customer.wallet", [f.wallet]));
            await by.try(...create("customer.wallet.entry", { amount: 1, source: "z" }));
            await by.try("customer.wallet", "copy", [[f.wallet]]);
        }
    },
    "private methods are called": async (w, f) => {
        for (const by of [w.cashier, w.corrector]) {
            const methods = [
                "_enter",
                "_adopt",
                "_undo",
                "_balances",
                "_post",
                "_write",
                "_create",
            ];
            for (const method of methods) {
                await by.try("customer.wallet.entry", method, [[f.entry], { amount: 900 }]);
            }
            await by.try("customer.wallet", "_claim", [[], []]);
            await by.try("customer.wallet", "_notify_tills", [[], []]);
            await by.try("customer.wallet", "init", []);
            await by.try("customer.wallet.entry", "init", []);
            await by.try("customer.wallet.attempt", "_give_up", ["x", 1]);
        }
    },
    "posted items are reached from the till": byTheTill((f) =>
        write("account.move.line", [f.old.items[0].id], { partner_id: f.bob.household }, POSTING),
    ),
    "a payment's journal entry is reached from the till": byTheTill((f) =>
        write("account.move", [f.old.items[0].move_id], { state: "draft" }, POSTING),
    ),
};
