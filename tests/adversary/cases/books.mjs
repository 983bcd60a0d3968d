/** What accountants may do to the books, and what must hold whatever they do. */
import { byInvoicing, BYPASS, create, entry, reverse, unlink, write } from "../entries.mjs";

export const hostile = {
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
