/** Journal entries on the wallets' account: made by hand, copied, reversed, posted by others. */
import { BYPASS, create, draft, entry, post, postByWizard, reverse, write } from "../entries.mjs";
import { odooDate } from "../world.mjs";

export const honest = {
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
};
