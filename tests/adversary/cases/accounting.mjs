/** Accounting: what an invoicing user, the till and a corrector can do to the books. */
import { odooDate } from "../world.mjs";

const write = (model, ids, values, options) => [model, "write", [ids, values], options];
const unlink = (model, ids, options) => [model, "unlink", [ids], options];
const create = (model, values, options) => [model, "create", [[values].flat()], options];
const call = (model, method, ids, ...args) => [model, method, [ids, ...args]];

const BYPASS = {
    context: {
        ...{ force_delete: true, dynamic_unlink: true, skip_readonly_check: true },
        ...{ skip_account_move_synchronization: true, check_move_validity: false },
        ...{ skip_invoice_sync: true, skip_account_deprecation_check: true },
        ...{ customer_wallet_posting: true, customer_wallet_posting_allowed: {} },
        bypass_lock_check: true,
    },
};

/** Each call by the invoicing user, with a context that asks to skip all checks. */
const byInvoicing = (calls) => async (w, f) => {
    for (const [model, method, args] of await calls(f, w)) {
        await w.invoicer.try(model, method, args, BYPASS);
    }
};

/** Two items that move a wallet by an amount. */
const items = (w, household, amount) => [
    [0, 0, { account_id: w.company.account, partner_id: household, balance: -amount }],
    [0, 0, { account_id: w.company.income, balance: amount }],
];

const entry = (w, household, amount, values = {}) => ({
    journal_id: w.company.general,
    line_ids: items(w, household, amount),
    ...values,
});

/** What a draft of the invoicing user's moves as soon as somebody posts it. */
async function draft(w, values, by = w.invoicer) {
    const made = await by.try(...create("account.move", values));
    return [made.result].flat().filter(Boolean);
}

async function post(w, ids, by = w.invoicer) {
    await by.try("account.move", "action_post", [ids]);
    await by.try("account.move", "write", [ids, { state: "posted" }]);
}

async function postByWizard(w, ids, by = w.invoicer) {
    const context = { active_ids: ids, active_model: "account.move" };
    const made = await by.try("validate.account.move", "create", [[{ force_post: true }]], {
        context,
    });
    await by.try("validate.account.move", "validate_move", [[made.result].flat()], { context });
}

export const honest = {
    "an invoice is paid from the wallet": async (w) => {
        const { household } = w.next();
        await w.payInvoice(await w.invoice(household, 25));
        return { [household]: -2500 };
    },
    "an invoice of a member is paid partly from the wallet": async (w) => {
        const { household, member } = w.next();
        await w.payInvoice(await w.invoice(member, 125), { amount: 60 });
        return { [household]: -6000 };
    },
    "a credit note goes to the wallet": async (w) => {
        const { household } = w.next();
        const note = await w.invoice(household, 7, { move_type: "out_refund" });
        await w.payInvoice(note);
        return { [household]: 700 };
    },
    "an accountant corrects a wallet up and down": async (w) => {
        const { household } = w.next();
        await w.operate({ kind: "correction", partner_id: household, amount: 12.5 });
        await w.operate({ kind: "correction", partner_id: household, amount: -2.5 });
        return { [household]: 1000 };
    },
    "an accountant transfers, tops up and pays out": async (w) => {
        const [one, two] = [w.next().household, w.next().household];
        await w.operate({ kind: "transfer", partner_id: one, to_partner_id: two, amount: 30 });
        await w.operate({ kind: "top_up", partner_id: one, amount: 5 });
        await w.operate({ kind: "pay_out", partner_id: two, amount: 130 });
        return { [one]: -2500, [two]: -10_000 };
    },
    "an operation that is confirmed again does nothing more": async (w) => {
        const { household } = w.next();
        const wanted = { kind: "correction", partner_id: household, amount: 5 };
        const operation = await w.operate(wanted);
        const again = () =>
            w.corrector.try("customer.wallet.operation", "action_confirm", [[operation]]);
        await Promise.all([again(), again()]);
        await again();
        return { [household]: 500 };
    },
    "an operation that is confirmed twice at once is done once": async (w) => {
        const { household } = w.next();
        const values = { kind: "pay_out", partner_id: household, amount: 40, reason: "x" };
        const [operation] = await w.corrector.call("customer.wallet.operation", "create", [
            [values],
        ]);
        const confirm = () =>
            w.corrector.try("customer.wallet.operation", "action_confirm", [[operation]]);
        await Promise.all([confirm(), confirm(), confirm()]);
        return { [household]: -4000 };
    },
    "an accountant's entry is posted, reset to draft and posted again": async (w) => {
        const { household } = w.next();
        const [id] = await w.corrector.call("account.move", "create", [[entry(w, household, 9)]]);
        await w.corrector.call("account.move", "action_post", [[id]]);
        await w.corrector.call("account.move", "button_draft", [[id]]);
        await w.corrector.call("account.move", "action_post", [[id]]);
        return { [household]: 900 };
    },
    "an accountant reverses an entry": async (w) => {
        const { household } = w.next();
        const [id] = await w.corrector.call("account.move", "create", [[entry(w, household, 9)]]);
        await w.corrector.call("account.move", "action_post", [[id]]);
        await reverse(w, [id], w.corrector, "call");
    },
    "an invoicing user works without wallets": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 25);
        await w.payInvoice(invoice, { journal_id: w.company.bank });
        const other = await w.invoice(household, 12);
        await w.invoicer.call("account.move", "button_draft", [[other]]);
        await w.invoicer.call("account.move", "unlink", [[other]], {
            context: { force_delete: true },
        });
    },
};

async function reverse(w, moves, by, how = "try") {
    const context = { active_model: "account.move", active_ids: moves };
    const values = { journal_id: w.company.general, date: odooDate(), move_ids: [[6, 0, moves]] };
    const made = await by[how]("account.move.reversal", "create", [[values]], { context });
    const ids = [how === "call" ? made : made.result].flat();
    const answer = await by[how]("account.move.reversal", "reverse_moves", [ids], { context });
    const action = how === "call" ? answer : answer.result;
    const reversal = action?.res_id ?? action?.domain?.[0]?.[2];
    if (reversal) {
        await by.try("account.move", "action_post", [[reversal].flat()]);
    }
}

/** The wizard of payments, with values that the office never sends. */
const paying =
    (values, due = 25) =>
    async (w, { bob: victim }) => {
        const { invoice, household } = await dueInvoice(w, due);
        await w.mark();
        const told =
            typeof values === "function" ? values(w, { household, victim, invoice }) : values;
        await register(w, [invoice], told);
    };

/** An invoice that is due, one for all cases that leave it so. */
async function dueInvoice(w, amount) {
    const known = w[`due${amount}`];
    const open =
        known &&
        (await w.one(`SELECT amount_residual FROM account_move
        WHERE id = ${known.invoice} AND payment_state = 'not_paid'`));
    if (!open) {
        const { household } = w.next();
        w[`due${amount}`] = { household, invoice: await w.invoice(household, amount) };
    }
    return w[`due${amount}`];
}

async function register(w, invoices, values, by = w.invoicer, extra = {}) {
    const context = { active_model: "account.move", active_ids: invoices, ...extra };
    const all = { journal_id: w.company.journal, ...values };
    const made = await by.try("account.payment.register", "create", [[all]], { context });
    const ids = [made.result].flat().filter(Boolean);
    await by.try("account.payment.register", "action_create_payments", [ids], { context });
    return ids;
}

/** A payment by hand, posted. */
const payment = (values) => async (w, f) => {
    for (const by of [w.invoicer]) {
        const all = {
            ...{ payment_type: "outbound", partner_type: "customer", amount: 500 },
            ...{ partner_id: f.bob.household, journal_id: w.company.journal },
            ...(typeof values === "function" ? values(w, f) : values),
        };
        const made = await by.try(...create("account.payment", all));
        const ids = [made.result].flat().filter(Boolean);
        await by.try("account.payment", "action_post", [ids]);
        await by.try("account.payment", "write", [ids, { state: "paid" }]);
        await by.try("account.payment", "action_validate", [ids]);
        const moves = await by.try("account.payment", "read", [ids, ["move_id"]]);
        await post(
            w,
            (moves.result ?? []).map(({ move_id: move }) => move?.[0]).filter(Boolean),
            by,
        );
    }
};

export const hostile = {
    "a general entry takes a wallet below zero": async (w, f) => {
        const ids = await draft(w, entry(w, f.bob.household, -1000));
        await post(w, ids);
        await postByWizard(w, ids);
    },
    "a general entry fills a wallet": async (w, f) => {
        await post(w, await draft(w, entry(w, f.bob.household, 500)));
        await post(w, await draft(w, entry(w, f.bob.household, 500), w.shopkeeper), w.shopkeeper);
    },
    "an entry is made as posted": async (w, f) => {
        await draft(w, entry(w, f.bob.household, 500, { state: "posted" }));
        await w.invoicer.try(
            ...create("account.move", entry(w, f.bob.household, 500), {
                context: { default_state: "posted", default_parent_state: "posted" },
            }),
        );
    },
    "an entry in the wallets' own journal": async (w, f) => {
        const journal = { journal_id: w.company.journal };
        await post(w, await draft(w, entry(w, f.bob.household, 500, journal)));
    },
    "an entry that is said to be an operation": async (w, f) => {
        const said = { customer_wallet_operation: "top_up" };
        await post(w, await draft(w, entry(w, f.bob.household, 500, said)));
    },
    "an entry that is said to book a pending order": async (w, f) => {
        const values = entry(w, f.ann.household, -30);
        Object.assign(values.line_ids[0][2], {
            ...{ customer_wallet_entry_id: f.entry, customer_wallet_pos_order_id: f.paid.id },
            balance: 30,
        });
        Object.assign(values.line_ids[1][2], { balance: -30 });
        await post(w, await draft(w, values));
    },
    "an entry that posts by itself at night": async (w, f) => {
        const values = { auto_post: "at_date", date: odooDate() };
        const ids = await draft(w, entry(w, f.bob.household, 500, values));
        await w.invoicer.try(...write("account.move", ids, { auto_post: "at_date" }));
        const cron = await w.one(`SELECT cron.id FROM ir_cron AS cron
            JOIN ir_model_data AS named ON named.res_id = cron.id
             AND named.model = 'ir.cron' AND named.name = 'ir_cron_auto_post_draft_entry'`);
        await w.admin.try("ir.cron", "method_direct_trigger", [[cron.id]]);
    },
    "an entry that recurs, and posts by itself": async (w, f) => {
        const values = { auto_post: "monthly", date: odooDate() };
        const ids = await draft(w, entry(w, f.bob.household, 500, values));
        await post(w, ids);
        const cron = await w.one(`SELECT cron.id FROM ir_cron AS cron
            JOIN ir_model_data AS named ON named.res_id = cron.id
             AND named.model = 'ir.cron' AND named.name = 'ir_cron_auto_post_draft_entry'`);
        await w.admin.try("ir.cron", "method_direct_trigger", [[cron.id]]);
    },
    "an entry of a branch on the wallets of its parent": async (w, f) => {
        const [branch] = await w.admin.call("res.company", "create", [
            [{ name: "Branch", parent_id: w.company.id }],
        ]);
        const group = await w.one(`SELECT res_id FROM ir_model_data
            WHERE module = 'account' AND name = 'group_account_user'`);
        const { database, password } = w.scene;
        await w.admin.call("res.users", "create", [
            [
                {
                    ...{ name: "Brancher", login: "brancher", password },
                    ...{ company_id: branch, company_ids: [[6, 0, [branch]]] },
                    group_ids: [[6, 0, [group.res_id]]],
                },
            ],
        ]);
        const brancher = w.actor("brancher");
        await brancher.logIn(database, password);
        await w.mark();
        for (const options of [{}, BYPASS]) {
            const values = entry(w, f.ann.household, 500, { company_id: branch });
            const made = await brancher.try(...create("account.move", values, options));
            await post(w, [made.result].flat().filter(Boolean), brancher);
        }
    },
    "an accountant's entry is copied and posted": async (w, f) => {
        const made = await w.invoicer.try("account.move", "copy", [[f.opening.move_id]]);
        await post(w, [made.result].flat().filter(Boolean));
    },
    "an accountant's entry is reversed by an invoicing user": async (w, f) => {
        await reverse(w, [f.opening.move_id], w.invoicer);
    },
    "a session's entry is reversed by an invoicing user": async (w, f) => {
        await reverse(w, [f.old.items[0].move_id], w.invoicer);
        await reverse(w, [f.old.items[0].move_id], w.cashier);
    },
    "an invoice on the wallets' account": async (w, f) => {
        for (const type of [
            "out_invoice",
            "out_receipt",
            "out_refund",
            "in_invoice",
            "in_refund",
        ]) {
            const line = { name: "x", quantity: 1, price_unit: 500, tax_ids: [] };
            const ids = await draft(w, {
                ...{ move_type: type, partner_id: f.bob.household, invoice_date: odooDate() },
                ref: `sly ${type}`,
                invoice_line_ids: [[0, 0, { ...line, account_id: w.company.account }]],
            });
            await post(w, ids);
        }
    },
    "an invoice of a top-up product": async (w, f) => {
        const line = { quantity: 1, price_unit: 500, product_id: w.company.products.top_up };
        const ids = await draft(w, {
            ...{ move_type: "out_invoice", partner_id: f.bob.household },
            ...{ invoice_date: odooDate(), invoice_line_ids: [[0, 0, line]] },
        });
        await post(w, ids);
    },
    "an invoice whose due line is on the wallets' account": async (w, f) => {
        const line = { name: "x", quantity: 1, price_unit: -500, tax_ids: [] };
        const ids = await draft(w, {
            ...{ move_type: "out_invoice", partner_id: f.bob.household },
            ...{ invoice_date: odooDate(), invoice_line_ids: [[0, 0, line]] },
        });
        const [{ line_ids: lines = [] } = {}] =
            (await w.invoicer.try("account.move", "read", [ids, ["line_ids"]])).result ?? [];
        const account = { account_id: w.company.account };
        await w.invoicer.try(...write("account.move.line", lines, account));
        await w.invoicer.try(...write("account.move.line", lines, account, BYPASS));
        await post(w, ids);
    },
    "a draft whose account changes while it is posted": async (w, f) => {
        const values = entry(w, f.bob.household, 500);
        values.line_ids[0][2].account_id = w.company.equity;
        const ids = await draft(w, values);
        await w.invoicer.try("account.move", "action_post", [ids]);
        const [{ line_ids: lines = [] } = {}] =
            (await w.invoicer.try("account.move", "read", [ids, ["line_ids"]])).result ?? [];
        const account = { account_id: w.company.account, partner_id: f.bob.household };
        await w.invoicer.try(...write("account.move.line", [lines[0]], account));
        await w.invoicer.try(...write("account.move.line", [lines[0]], account, BYPASS));
        const nested = { line_ids: [[1, lines[0], account]] };
        await w.invoicer.try(...write("account.move", ids, nested, BYPASS));
        await w.invoicer.try(
            ...write(
                "account.move.line",
                [lines[0]],
                { account_id: `${w.company.account}` },
                BYPASS,
            ),
        );
    },
    "items are moved to the wallets' account by the wizard of periods": async (w, f) => {
        const values = entry(w, f.bob.household, 500);
        values.line_ids[0][2].account_id = w.company.equity;
        const ids = await draft(w, values);
        await w.invoicer.try("account.move", "action_post", [ids]);
        const [{ line_ids: lines = [] } = {}] =
            (await w.invoicer.try("account.move", "read", [ids, ["line_ids"]])).result ?? [];
        const context = { active_model: "account.move.line", active_ids: [lines[0]] };
        const wizard = {
            ...{ action: "change_account", destination_account_id: w.company.account },
            ...{ date: odooDate(), journal_id: w.company.general, percentage: 100 },
        };
        const made = await w.invoicer.try(
            ...create("account.automatic.entry.wizard", wizard, { context }),
        );
        const [id] = [made.result].flat();
        await w.invoicer.try("account.automatic.entry.wizard", "do_action", [[id]], { context });
    },
    "an item's customer is rewritten": byInvoicing((f) => [
        write("account.move.line", [f.old.items[0].id], { partner_id: f.bob.household }),
        write("account.move.line", [f.old.items[0].id], { partner_id: false }),
        write("account.move", [f.old.items[0].move_id], {
            line_ids: [[1, f.old.items[0].id, { partner_id: f.bob.household }]],
        }),
        write("account.move", [f.bill.item.move_id], { partner_id: f.bob.household }),
        write("account.move", [f.invoiced.toppedMove], { partner_id: f.bob.household }),
    ]),
    "an item's account is rewritten": byInvoicing((f, w) => [
        write("account.move.line", [f.old.items[0].id], { account_id: w.company.income }),
        write("account.move.line", [f.bill.item.id], { account_id: w.company.income }),
    ]),
    "an item's name, date and reference are rewritten": byInvoicing((f) => [
        write("account.move.line", [f.old.items[0].id], { name: "gift" }),
        write("account.move.line", [f.old.items[0].id], { date: "2020-01-01" }),
        write("account.move.line", [f.old.items[0].id], { ref: "gift" }),
        write("account.move", [f.old.items[0].move_id], { ref: "gift", date: "2020-01-01" }),
    ]),
    "an item's amounts are rewritten": byInvoicing((f) => [
        write("account.move.line", [f.old.items[0].id], { balance: -900 }),
        write("account.move.line", [f.old.items[0].id], { credit: 900, debit: 0 }),
        write("account.move.line", [f.old.items[0].id], { amount_currency: -900 }),
        write("account.move.line", [f.old.items[0].id], { quantity: 9, price_unit: 900 }),
    ]),
    "an item's other fields are rewritten": byInvoicing((f, w) => [
        write("account.move.line", [f.old.items[0].id], { customer_wallet_entry_id: f.entry }),
        write("account.move.line", [f.old.items[0].id], { move_id: f.bill.item.move_id }),
        write("account.move.line", [f.old.items[0].id], { company_id: w.other.id }),
        write("account.move.line", [f.old.items[0].id], { parent_state: "draft" }),
        write("account.move.line", [f.old.items[0].id], { journal_id: w.company.journal }),
        write("account.move", [f.old.items[0].move_id], { journal_id: w.company.journal }),
        write("account.move", [f.old.items[0].move_id], { company_id: w.other.id }),
        write("account.move", [f.opening.move_id], { customer_wallet_operation: "top_up" }),
    ]),
    "an item leaves the account while it is said to be no longer posted": byInvoicing((f, w) => [
        write("account.move.line", [f.bill.item.id], {
            ...{ account_id: w.company.income, parent_state: "draft" },
        }),
        write("account.move.line", [f.old.items[0].id], {
            ...{ account_id: w.company.income, parent_state: 20330 },
        }),
    ]),
    "an item changes its customer while it is said to be no longer posted": async (w, f) => {
        for (const by of [w.invoicer, w.bookkeeper]) {
            for (const { id, move_id: move } of [f.opening, f.old.items[0], f.bill.item]) {
                const steps = [
                    { parent_state: "draft" },
                    { partner_id: f.bob.household },
                    { parent_state: "posted" },
                ];
                const line_ids = steps.map((values) => [1, id, values]);
                for (const options of [{}, BYPASS]) {
                    await by.try(...write("account.move", [move], { line_ids }, options));
                }
            }
        }
    },
    "an item comes back to the account with another customer": byInvoicing((f, w) => [
        write("account.move.line", [f.opening.id], {
            ...{ account_id: w.company.income, parent_state: "draft" },
        }),
        write("account.move.line", [f.opening.id], { partner_id: f.bob.household }),
        write("account.move.line", [f.opening.id], {
            ...{ account_id: w.company.account, parent_state: "posted" },
        }),
    ]),
    "items are added to a posted entry": byInvoicing((f, w) => [
        write("account.move", [f.old.items[0].move_id], {
            line_ids: items(w, f.bob.household, 500),
        }),
        write("account.move", [f.opening.move_id], { line_ids: items(w, f.bob.household, 500) }),
        create(
            "account.move.line",
            items(w, f.bob.household, 500).map(([, , values]) => ({
                ...values,
                move_id: f.opening.move_id,
            })),
        ),
        create(
            "account.move.line",
            items(w, f.bob.household, 500).map(([, , values]) => ({
                ...values,
                move_id: f.bill.item.move_id,
            })),
        ),
    ]),
    "items of an entry are copied": byInvoicing((f) => [
        call("account.move.line", "copy", [f.old.items[0].id]),
    ]),
    "an item is deleted": byInvoicing((f) => [
        unlink("account.move.line", [f.old.items[0].id]),
        write("account.move", [f.old.items[0].move_id], { line_ids: [[2, f.old.items[0].id]] }),
        write("account.move", [f.bill.item.move_id], { line_ids: [[5]] }),
    ]),
    "an entry is deleted": byInvoicing((f) => [
        unlink("account.move", [f.old.items[0].move_id]),
        unlink("account.move", [f.opening.move_id]),
        unlink("account.move", [f.bill.item.move_id]),
    ]),
    "an entry goes back to draft": byInvoicing((f) => [
        call("account.move", "button_draft", [f.old.items[0].move_id]),
        call("account.move", "button_draft", [f.opening.move_id]),
        call("account.move", "button_draft", [f.bill.item.move_id]),
        write("account.move.line", [f.old.items[0].id], { partner_id: f.bob.household }),
        write("account.move.line", [f.old.items[0].id], { balance: -900 }),
        call("account.move", "action_post", [f.old.items[0].move_id]),
        unlink("account.move", [f.old.items[0].move_id]),
        write("account.move", [f.opening.move_id], { state: "draft" }),
        write("account.move", [f.opening.move_id], { state: "cancel" }),
        call("account.move", "button_cancel", [f.opening.move_id]),
        call("account.move", "button_request_cancel", [f.opening.move_id]),
    ]),
    "an invoiced top-up goes back to draft and is deleted": byInvoicing((f) => [
        call("account.move", "button_draft", [f.invoiced.toppedMove]),
        call("account.move", "button_cancel", [f.invoiced.toppedMove]),
        write("account.move", [f.invoiced.toppedMove], { state: "draft", partner_id: 1 }),
        unlink("account.move", [f.invoiced.toppedMove]),
    ]),
    "an invoiced payment from the wallet goes back to draft": byInvoicing((f) => [
        call("account.move", "button_draft", [f.invoiced.paidMove]),
        unlink("account.move", [f.invoiced.paidMove]),
    ]),
    "an invoiced top-up is credited": async (w, f) => {
        await reverse(w, [f.invoiced.toppedMove], w.invoicer);
        await reverse(w, [f.invoiced.toppedMove], w.shopkeeper);
    },
    "an invoiced top-up's session entry is reset and closed again": async (w, f) => {
        const { move_id: move } = await w.one(
            `SELECT move_id FROM pos_session WHERE id = ${f.old.session}`,
        );
        await w.shopkeeper.try("account.move", "button_draft", [[move]]);
        await w.shopkeeper.try("account.move", "unlink", [[move]], BYPASS);
        await w.shopkeeper.try(...write("pos.session", [f.old.session], { move_id: false }));
    },
    "a payment from the wallet goes back to draft": byInvoicing((f) => [
        call("account.payment", "action_draft", [f.bill.item.payment].filter(Boolean)),
        call("account.payment", "action_cancel", [f.bill.item.payment].filter(Boolean)),
        unlink("account.payment", [f.bill.item.payment].filter(Boolean)),
        write("account.payment", [f.bill.item.payment].filter(Boolean), { amount: 1 }),
        write("account.payment", [f.bill.item.payment].filter(Boolean), {
            partner_id: f.bob.household,
        }),
        write("account.payment", [f.bill.item.payment].filter(Boolean), { move_id: false }),
    ]),
    "a payment by hand fills a wallet": payment({}),
    "a payment by hand empties another's wallet": payment({ payment_type: "inbound", amount: 80 }),
    "a payment by hand goes to a supplier": payment({ partner_type: "supplier", amount: 80 }),
    "a payment of the bank onto the wallets' account": payment((w) => ({
        ...{ payment_type: "inbound", journal_id: w.company.bank },
        destination_account_id: w.company.account,
    })),
    "a payment of the bank whose outstanding account is the wallets'": payment((w) => ({
        ...{ payment_type: "inbound", journal_id: w.company.bank },
        ...{ outstanding_account_id: w.company.account },
        force_outstanding_account_id: w.company.account,
    })),
    "a payment with a write-off onto the wallets' account": payment((w, f) => ({
        ...{ payment_type: "inbound", journal_id: w.company.bank, amount: 10 },
        write_off_line_vals: [
            { account_id: w.company.account, partner_id: f.bob.household, balance: -500 },
        ],
        line_ids: items(w, f.bob.household, 500),
    })),
    "an invoice is paid from the wallet twice at once": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 70);
        await w.mark();
        await Promise.all([register(w, [invoice], {}), register(w, [invoice], {})]);
    },
    "one wizard is confirmed twice": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 30);
        await w.mark();
        const ids = await register(w, [invoice], {});
        const context = { active_model: "account.move", active_ids: [invoice] };
        const again = () =>
            w.invoicer.try("account.payment.register", "action_create_payments", [ids], {
                context,
            });
        await Promise.all([again(), again()]);
    },
    "more is paid from the wallet than is due": paying({ amount: 90 }),
    "more than there is": paying({}, 300),
    "an amount below zero": paying({ amount: -25 }),
    "an amount of NaN": paying({ amount: "@NaN" }),
    "an amount as text": paying({ amount: "90" }),
    "another household's wallet pays": paying((w, { victim }) => ({
        partner_id: victim.household,
    })),
    "another household's wallet pays, as text": paying((w, { victim }) => ({
        partner_id: `${victim.household}`,
    })),
    "a payment that goes the other way": paying({ payment_type: "outbound" }),
    "a payment that goes the other way, of more": paying({ payment_type: "outbound", amount: 25 }),
    "a payment that is the supplier's": paying({ partner_type: "supplier" }),
    "a payment of another company": paying((w) => ({ company_id: w.other.id })),
    "a payment with a write-off onto the wallet": paying((w) => ({
        ...{ amount: 5, payment_difference_handling: "reconcile" },
        writeoff_account_id: w.company.account,
    })),
    "a payment by the bank with a write-off onto the wallet": paying((w) => ({
        ...{ amount: 5, payment_difference_handling: "reconcile", journal_id: w.company.bank },
        writeoff_account_id: w.company.account,
    })),
    "a payment by the bank of too much, written off onto the wallet": paying((w) => ({
        ...{ amount: 500, payment_difference_handling: "reconcile", journal_id: w.company.bank },
        writeoff_account_id: w.company.account,
    })),
    "a payment with the bank's own line of methods": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 25);
        await w.mark();
        const { id } = await w.one(`SELECT id FROM account_payment_method_line
            WHERE journal_id = ${w.company.bank} LIMIT 1`);
        await register(w, [invoice], { payment_method_line_id: id });
        await register(w, [invoice], { payment_method_line_id: id, payment_type: "outbound" });
    },
    "a payment dated 9999": paying({ payment_date: "9999-12-31" }),
    "a payment in another currency": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 25);
        await w.mark();
        const currencies = await w.sql.rows("SELECT id FROM res_currency WHERE active LIMIT 5");
        for (const { id } of currencies) {
            await register(w, [invoice], { currency_id: id, amount: 90 });
        }
    },
    "a payment of two households at once": async (w) => {
        const [one, two] = [w.next().household, w.next().household];
        const invoices = [await w.invoice(one, 25), await w.invoice(two, 30)];
        await w.mark();
        await register(w, invoices, { group_payment: true, partner_id: two, amount: 55 });
        await register(w, invoices, { partner_id: two });
    },
    "a payment of items that are not due": async (w, f) => {
        const values = { line_ids: [[6, 0, [f.opening.id, f.old.items[0].id]]] };
        await register(w, [f.bill.invoice], values);
        const context = { active_model: "account.move.line", active_ids: [f.opening.id] };
        await register(w, [f.bill.due], {}, w.invoicer, context);
    },
    "a payment of a supplier's bill": async (w) => {
        const { household } = w.next();
        const bill = await w.invoice(household, 25, { move_type: "in_invoice", ref: "bill 1" });
        await w.mark();
        await register(w, [bill], {});
    },
    "a payment whose journal comes from the context": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 25);
        const victim = w.next();
        await w.mark();
        const context = {
            ...{ default_journal_id: w.company.journal, default_partner_id: victim.household },
            ...{ default_payment_type: "outbound", default_amount: 80 },
        };
        await register(w, [invoice], {}, w.invoicer, context);
    },
    "a payment from a blocked wallet": async (w) => {
        const { household } = w.next();
        const invoice = await w.invoice(household, 25);
        const { id } = await w.one(`SELECT id FROM customer_wallet
            WHERE partner_id = ${household} AND company_id = ${w.company.id}`);
        await w.corrector.call("customer.wallet", "write", [
            [id],
            { blocked: true, blocked_reason: "Card lost" },
        ]);
        await w.mark();
        await register(w, [invoice], {});
        await w.invoicer.try(...write("customer.wallet", [id], { blocked: false }));
        await w.cashier.try(...write("customer.wallet", [id], { blocked: false }));
        const data = w.order({
            customer: household,
            lines: [{ price: 5 }],
            payments: [{ method: "wallet", amount: 5 }],
        });
        await w.send(data);
        const after = await w.one(`SELECT balance FROM customer_wallet WHERE id = ${id}`);
        return Number(after.balance) === 100 ? [] : ["the blocked wallet paid"];
    },
    "an outstanding credit of the till is assigned to an invoice": async (w, f) => {
        for (const item of [f.opening.id, f.old.items[0].id, f.bill.item.id]) {
            await w.invoicer.try("account.move", "js_assign_outstanding_line", [
                [f.bill.due],
                item,
            ]);
            await w.invoicer.try("account.move.line", "reconcile", [[item, f.old.items[0].id]]);
            await w.invoicer.try("account.move.line", "remove_move_reconcile", [[item]]);
        }
    },
    "operations by people who may not": async (w, f) => {
        const kinds = ["top_up", "correction", "transfer", "pay_out", "household", "entry"];
        for (const by of [w.invoicer, w.shopkeeper, w.cashier, w.manager, w.clerk, w.member]) {
            for (const kind of kinds) {
                const values = {
                    ...{ kind, partner_id: f.bob.household, to_partner_id: f.ann.household },
                    ...{ amount: 50, reason: "x", counterpart_account_id: w.company.income },
                };
                const made = await by.try(...create("customer.wallet.operation", values));
                const ids = [made.result ?? 1].flat();
                await by.try("customer.wallet.operation", "action_confirm", [ids]);
            }
        }
    },
    "an operation of an accountant's, confirmed by somebody else": async (w, f) => {
        const values = { kind: "top_up", partner_id: f.bob.household, amount: 50, reason: "x" };
        const [id] = await w.corrector.call("customer.wallet.operation", "create", [[values]]);
        for (const by of [w.invoicer, w.shopkeeper, w.cashier, w.clerk]) {
            await by.try(...write("customer.wallet.operation", [id], { amount: 500 }));
            await by.try("customer.wallet.operation", "action_confirm", [[id]]);
        }
    },
    "operations that are no operations": async (w, f) => {
        const base = { kind: "top_up", partner_id: f.bob.household, amount: 50, reason: "x" };
        const wrong = [
            { amount: "@NaN" },
            { amount: "@Infinity" },
            { amount: -50 },
            { amount: 0 },
            { amount: 1e12 },
            { amount: 0.001 },
            { reason: " " },
            { kind: "pay_out", amount: 99_999 },
            { kind: "transfer", to_partner_id: f.bob.member },
            { kind: "transfer", to_partner_id: false },
            { kind: "transfer", to_partner_id: f.ann.household, amount: 99_999 },
            { counterpart_account_id: w.company.account },
            { journal_id: w.company.journal },
            { company_id: w.other.id },
            { kind: "household" },
            { kind: "refund" },
            { partner_id: false },
        ];
        for (const values of wrong) {
            const made = await w.corrector.try(
                ...create("customer.wallet.operation", { ...base, ...values }),
            );
            const ids = [made.result].flat().filter(Boolean);
            await w.corrector.try("customer.wallet.operation", "action_confirm", [ids]);
        }
    },
    "a statement line by an invoicing user": async (w, f) => {
        const values = {
            ...{ journal_id: w.company.bank, amount: 500, payment_ref: "gift" },
            ...{ partner_id: f.bob.household, counterpart_account_id: w.company.account },
        };
        for (const by of [w.invoicer, w.shopkeeper, w.cashier, w.manager]) {
            await by.try(...create("account.bank.statement.line", values));
            const sly = { ...values, journal_id: w.company.journal };
            await by.try(...create("account.bank.statement.line", sly));
        }
    },
    "settings of accounting by an invoicing user": byInvoicing((f, w) => [
        write("account.account", [w.company.account], { reconcile: true, code: "999999" }),
        write("account.account", [w.company.account], { account_type: "income", active: false }),
        write("account.journal", [w.company.general], { default_account_id: w.company.account }),
        write("account.journal", [w.company.bank], { suspense_account_id: w.company.account }),
        write("res.partner", [f.bob.household], {
            property_account_receivable_id: w.company.account,
        }),
        write("res.partner", [f.bob.household], { property_account_payable_id: w.company.account }),
        write("product.product", [w.company.products.goods], {
            property_account_income_id: w.company.account,
        }),
        write("account.tax", [w.company.tax], {
            invoice_repartition_line_ids: [
                [0, 0, { repartition_type: "tax", account_id: w.company.account }],
            ],
        }),
        create("account.fiscal.position", {
            name: "Sly",
            account_ids: [
                [0, 0, { account_src_id: w.company.income, account_dest_id: w.company.account }],
            ],
        }),
        create("account.reconcile.model", {
            name: "Sly",
            line_ids: [[0, 0, { account_id: w.company.account, amount_string: "100" }]],
        }),
    ]),
    "an accountant changes posted items without resetting them": async (w, f) => {
        for (const id of [f.old.items[0].id, f.bill.item.id, f.opening.id]) {
            for (const values of [
                { partner_id: f.bob.household },
                { account_id: w.company.income },
                { balance: -900 },
                { name: "gift" },
            ]) {
                await w.corrector.try(...write("account.move.line", [id], values));
                await w.corrector.try(...write("account.move.line", [id], values, BYPASS));
            }
        }
    },
    "an accountant deletes a session's entry": async (w, f) => {
        const { move_id: move } = f.old.items[0];
        await w.corrector.try(...unlink("account.move", [move], BYPASS));
        await w.corrector.try("account.move", "unlink", [[move]]);
    },
};

/** What accountants may do, and what must hold whatever they do. */
export const office = {
    "an accountant deletes posted items by force": async (w) => {
        const { household } = w.next();
        const [id] = await w.corrector.call("account.move", "create", [[entry(w, household, 9)]]);
        await w.corrector.call("account.move", "action_post", [[id]]);
        const [{ line_ids: lines }] = await w.corrector.call("account.move", "read", [
            [id],
            ["line_ids"],
        ]);
        await w.corrector.try(...unlink("account.move.line", lines.slice(0, 1), BYPASS));
        await w.corrector.try(...unlink("account.move.line", lines, BYPASS));
        await w.corrector.try(...unlink("account.move", [id], BYPASS));
    },
    "an accountant takes back what the till booked": async (w, f) => {
        const moves = [f.old.items[0].move_id, f.bill.item.move_id, f.opening.move_id];
        for (const move of moves) {
            await w.corrector.try("account.move", "button_draft", [[move]]);
            const lines = await w.corrector.try("account.move", "read", [[move], ["line_ids"]]);
            const [first] = lines.result?.[0]?.line_ids ?? [];
            const values = { partner_id: f.bob.household, name: "x" };
            await w.corrector.try(...write("account.move.line", [first].filter(Boolean), values));
            await w.corrector.try("account.move", "action_post", [[move]]);
        }
    },
    "an accountant takes an item off the account while its entry is in draft": async (w, f) => {
        const [{ id, move_id: move }] = f.old.items;
        await w.corrector.try("account.move", "button_draft", [[move]]);
        const { result } = await w.corrector.try("account.move.line", "search_read", [
            [["move_id", "=", move]],
            ["balance"],
        ]);
        const { balance } = result.find((item) => item.id === id);
        const other = result.find((item) => item.id !== id);
        const emptied = [
            [1, id, { balance: 0 }],
            [1, other.id, { balance: other.balance + balance }],
        ];
        for (const options of [{}, BYPASS]) {
            const off = { account_id: w.company.income };
            await w.corrector.try(...write("account.move.line", [id], off, options));
            await w.corrector.try(...write("account.move", [move], { line_ids: emptied }, options));
        }
        await w.corrector.try("account.move", "action_post", [[move]]);
    },
    "an accountant reverses a session, an invoice and a payment": async (w, f) => {
        for (const move of [f.old.items[0].move_id, f.invoiced.paidMove, f.bill.item.move_id]) {
            await reverse(w, [move], w.corrector);
        }
    },
    "an accountant cancels an invoiced top-up and makes it again": async (w, f) => {
        const move = f.invoiced.toppedMove;
        await w.corrector.try("account.move", "button_draft", [[move]]);
        await w.corrector.try("account.move", "button_cancel", [[move]]);
        await w.corrector.try("account.move", "button_draft", [[move]]);
        await w.corrector.try("account.move", "action_post", [[move]]);
        await w.corrector.try("account.move", "button_draft", [[move]]);
        await w.corrector.try(...unlink("account.move", [move], BYPASS));
    },
    "what was invoiced after closing is taken back while its customer moves": async (w) => {
        const [one, two] = [w.next(), w.next()];
        const till = w.company.tills[1];
        const order = await w.topUp(one.member, 30, { till: 1 });
        const session = await w.closeSession(till);
        await w.shopkeeper.call("pos.order", "action_pos_order_invoice", [[order.id]], {
            context: { generate_pdf: false },
        });
        const moves = await w.sql.rows(`
            SELECT id FROM account_move
             WHERE id IN (SELECT move_id FROM pos_session WHERE id = ${session})
                OR id IN (SELECT account_move FROM pos_order WHERE id = ${order.id})
                OR reversed_pos_order_id = ${order.id} ORDER BY id`);
        const all = (method) =>
            Promise.all(moves.map(({ id }) => w.corrector.try("account.move", method, [[id]])));
        const moveTo = (household) =>
            w.corrector.try(...write("res.partner", [one.member], { parent_id: household }));
        const told = [];
        for (const household of [two.household, one.household]) {
            await w.corrector.try("account.move", "button_draft", [[moves[0].id]]);
            const moved = await moveTo(household);
            told.push(...(moved.ok ? [] : [`the contact does not move: ${moved.error.message}`]));
            await w.corrector.try("account.move", "action_post", [[moves[0].id]]);
            await all("button_draft");
            await all("action_post");
        }
        return told;
    },
    "accounts and contacts are merged by an accountant": async (w, f) => {
        const model = "account.merge.wizard";
        const context = {
            active_model: "account.account",
            active_ids: [w.company.account, w.company.income],
        };
        const made = await w.corrector.try(...create(model, {}, { context }));
        await w.corrector.try(model, "action_merge", [[made.result ?? 1].flat()], { context });
        const ids = [w.next().household, f.bob.household];
        const merge = "base.partner.merge.automatic.wizard";
        const values = { partner_ids: [[6, 0, ids]], dst_partner_id: ids[1], state: "selection" };
        const wizard = await w.admin.try(...create(merge, values));
        await w.admin.try(merge, "action_merge", [[wizard.result ?? 1].flat()]);
    },
    "a household is taken apart and put together by an accountant": async (w) => {
        const [one, two] = [w.next(), w.next()];
        await w.topUp(one.member, 20);
        await w.buy(two.household, 30);
        const move = (id, values) => w.corrector.try("res.partner", "write", [[id], values]);
        await move(one.member, { parent_id: false });
        await move(one.member, { parent_id: two.household });
        await move(two.household, { is_company: false, parent_id: one.household });
        await move(two.household, { parent_id: false });
        await move(one.household, { is_company: false });
        await w.corrector.try("res.partner", "unlink", [[one.household, one.member]]);
    },
};
