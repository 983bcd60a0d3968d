/** Payments from wallets and onto them, of invoices and by hand. */
import { create, items, post, write } from "../entries.mjs";

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
};
