/** Honest records that hostile cases attack: orders open and booked, invoices, entries. */

/**
 * @param {import("./world.mjs").World} w
 * @returns {Promise<object>} ids by what they are
 */
export async function makeFixture(w) {
    const ann = w.next();
    const bob = w.next();
    const old = { ...w.next() };
    old.till = w.company.tills[1];
    old.topped = await w.topUp(old.household, 40, { till: 1 });
    old.paid = await w.buy(old.member, 20, { till: 1 });
    const invoiced = await makeInvoiced(w);
    old.session = await w.closeSession(old.till);
    old.items = await w.sql.rows(`
        SELECT id, move_id, partner_id FROM account_move_line
         WHERE account_id = ${w.company.account} AND partner_id = ${old.household}
           AND parent_state = 'posted' AND create_date > now() - interval '1 hour'
         ORDER BY id DESC`);
    const topped = await w.topUp(ann.household, 100);
    const paid = await w.buy(ann.member, 30);
    const cash = await w.buy(ann.household, 5, { method: "cash" });
    const mixed = await w.record({
        customer: ann.household,
        lines: [{ price: 10 }],
        payments: [
            { method: "cash", amount: 4 },
            { method: "wallet", amount: 6 },
        ],
    });
    const bill = await makeBill(w);
    return { ann, bob, old, topped, paid, cash, mixed, invoiced, bill, ...(await idsOf(w, paid)) };
}

/** Orders that are invoiced at the till: a top-up, and goods paid from the wallet. */
async function makeInvoiced(w) {
    const household = w.next();
    const options = { till: 1, with: { to_invoice: true } };
    const silently = { context: { generate_pdf: false } };
    const topped = await w.record(
        {
            customer: household.household,
            lines: [{ product: "top_up", price: 50 }],
            payments: [{ method: "card", amount: 50 }],
            ...options,
        },
        w.cashier,
        silently,
    );
    const paid = await w.record(
        {
            customer: household.household,
            lines: [{ price: 20 }],
            payments: [{ method: "wallet", amount: 20 }],
            ...options,
        },
        w.cashier,
        silently,
    );
    const moves = await w.sql.rows(`
        SELECT id, account_move FROM pos_order WHERE id IN (${topped.id}, ${paid.id}) ORDER BY id`);
    return {
        ...household,
        ...{ topped, paid, toppedMove: moves[0].account_move, paidMove: moves[1].account_move },
    };
}

/** An invoice of 15.00 that is paid from the wallet, and one of 25.00 that is due. */
async function makeBill(w) {
    const household = w.next();
    const invoice = await w.invoice(household.household, 15);
    await w.payInvoice(invoice);
    const due = await w.invoice(household.household, 25);
    const item = await w.one(`
        SELECT item.id, item.move_id, move.origin_payment_id AS payment
          FROM account_move_line AS item JOIN account_move AS move ON move.id = item.move_id
         WHERE item.account_id = ${w.company.account} AND item.balance = 15
           AND item.partner_id = ${household.household} ORDER BY item.id DESC`);
    return { ...household, invoice, due, item };
}

async function idsOf(w, paid) {
    const wallet = await w.one(`
        SELECT wallet.id FROM customer_wallet AS wallet
         WHERE partner_id = (SELECT commercial_partner_id FROM res_partner
                              WHERE id = ${paid.customer})
           AND company_id = ${w.company.id}`);
    const entry = await w.one(
        `SELECT id FROM customer_wallet_entry WHERE pos_order_id = ${paid.id} ORDER BY id LIMIT 1`,
    );
    const { secret } = w.scene;
    const opening = await w.one(`
        SELECT id, move_id FROM account_move_line
         WHERE account_id = ${w.company.account} AND partner_id = ${secret.household}`);
    return { wallet: wallet.id, entry: entry?.id, opening };
}
