/** Sessions, tills and settings. */

const write = (model, ids, values, options) => [model, "write", [ids, values], options];
const create = (model, values, options) => [model, "create", [[values].flat()], options];

const byTheTill = (call) => async (w, f) => {
    for (const by of [w.cashier, w.manager]) {
        await by.try(...call(f, w));
    }
};

const session = (values) =>
    byTheTill((f, w) => write("pos.session", [w.company.tills[0].session], values));
const old = (values) => byTheTill((f) => write("pos.session", [f.old.session], values));

export const honest = {
    "a session closes without moving a wallet": async (w) => {
        const { household } = w.next();
        await w.topUp(household, 15, { till: 1 });
        await w.buy(household, 40, { till: 1 });
        await w.closeSession(w.company.tills[1]);
        return { [household]: -2500 };
    },
    "a session closes with refunds, mixed payments and taxes": async (w) => {
        const { household } = w.next();
        const paid = await w.buy(household, 22, { till: 1, product: "soap" });
        await w.cashier.call("pos.order", "sync_from_ui", [
            [
                w.order({
                    ...{ customer: household, till: 1 },
                    lines: [{ product: "soap", price: 22, quantity: -1, refunds: paid.lines[0] }],
                    payments: [{ method: "wallet", amount: -22 }],
                }),
            ],
        ]);
        await w.record({
            ...{ customer: household, till: 1 },
            lines: [{ product: "soap", price: 11 }, { price: 4 }],
            payments: [
                { method: "wallet", amount: 10 },
                { method: "card", amount: 5 },
            ],
        });
        await w.closeSession(w.company.tills[1]);
        return { [household]: -1000 };
    },
    "cash is put into the drawer": async (w) => {
        const { session: id } = w.company.tills[0];
        const extras = { translatedType: "in", formattedAmount: "5" };
        const args = [[id], "in", 5, "change", false, extras];
        await w.shopkeeper.call("pos.session", "try_cash_in_out", args);
    },
};

export const hostile = {
    "a session is marked closed": session({ state: "closed" }),
    "a session is given another's entry": byTheTill((f, w) =>
        write("pos.session", [w.company.tills[0].session], { move_id: f.old.items[0].move_id }),
    ),
    "a session opens with another's entry, by a default of its cashier's": async (w, f) => {
        const till = w.company.tills[1];
        const { move_id: move } = f.old.items[0];
        await w.closeTill(till, w.cashier);
        await w.cashier.try("ir.default", "set", ["pos.session", "move_id", move, true]);
        await w.openSession(till).catch(() => {});
        const opened = await w.one(`SELECT move_id FROM pos_session
            WHERE config_id = ${till.config} AND state != 'closed'`);
        const own = [["user_id", "=", w.scene.users.cashier]];
        const defaults = await w.cashier.call("ir.default", "search", [own]);
        await w.cashier.call("ir.default", "unlink", [defaults]);
        await w.openSession(till);
        return opened?.move_id ? ["the open session has an entry"] : [];
    },
    "a closed session loses its entry": old({ move_id: false }),
    "a closed session is opened again": old({ state: "opened" }),
    "a closed session is opened again, and closed again": async (w, f) => {
        for (const state of ["opened", "closing_control", "opening_control"]) {
            await w.cashier.try(
                ...write("pos.session", [f.old.session], { state, move_id: false }),
            );
            await w.cashier.try("pos.session", "close_session_from_ui", [[f.old.session]]);
            await w.cashier.try("pos.session", "action_pos_session_validate", [[f.old.session]]);
        }
    },
    "a closed session is closed by its buttons": async (w, f) => {
        const methods = ["action_pos_session_closing_control", "action_pos_session_close"];
        for (const method of methods) {
            await w.cashier.try("pos.session", method, [[f.old.session]]);
        }
    },
    "a session is moved to another till": byTheTill((f, w) =>
        write("pos.session", [w.company.tills[0].session], {
            config_id: w.company.tills[1].config,
        }),
    ),
    "a session is moved to the other company's till": byTheTill((f, w) =>
        write("pos.session", [w.company.tills[0].session], { config_id: w.other.tills[0].config }),
    ),
    "a session changes its currency": session({ currency_id: 1 }),
    "a session is deleted": byTheTill((f, w) => [
        "pos.session",
        "unlink",
        [[w.company.tills[0].session]],
    ]),
    "a closed session is deleted": byTheTill((f) => [
        "pos.session",
        "unlink",
        [[f.old.session]],
        { context: { force_delete: true } },
    ]),
    "an opening session is deleted with its orders": byTheTill((f, w) => [
        "pos.session",
        "delete_opening_control_session",
        [[w.company.tills[0].session]],
    ]),
    "the wallet is counted at closing": async (w) => {
        const till = w.company.tills[1];
        await w.topUp(w.next().household, 5, { till: 1 });
        const pairs = [[w.company.methods.wallet, 50]];
        await w.cashier.try("pos.session", "close_session_from_ui", [[till.session], pairs]);
        await w.openSession(till).catch(() => {});
    },
    "a session closes with a balancing account": async (w) => {
        const till = w.company.tills[1];
        const { household } = w.next();
        await w.buy(household, 5, { till: 1 });
        const args = [[till.session], w.company.account, 50];
        await w.cashier.try("pos.session", "action_pos_session_closing_control", args);
        await w.openSession(till).catch(() => {});
    },
    "a session closes by force onto the wallets' account": async (w) => {
        const till = w.company.tills[1];
        const context = { active_ids: [till.session], active_model: "pos.session" };
        const values = { amount_to_balance: 50, account_id: w.company.account, message: "x" };
        const made = await w.cashier.try("pos.close.session.wizard", "create", [[values]], {
            context,
        });
        await w.cashier.try("pos.close.session.wizard", "close_session", [made.result ?? [1]], {
            context,
        });
        await w.openSession(till).catch(() => {});
    },
    "a session closes twice at once": async (w) => {
        const till = w.company.tills[1];
        await w.buy(w.next().household, 5, { till: 1 });
        const closing = () =>
            w.cashier.try("pos.session", "close_session_from_ui", [[till.session]]);
        await Promise.all([closing(), closing()]);
        await w.openSession(till).catch(() => {});
    },
    "a session closes with a context of accounting": async (w) => {
        const till = w.company.tills[1];
        await w.buy(w.next().household, 5, { till: 1 });
        const context = {
            ...{ default_partner_id: 1, default_account_id: w.company.income },
            ...{ default_journal_id: w.company.bank, check_move_validity: false },
        };
        await w.cashier.try("pos.session", "close_session_from_ui", [[till.session]], { context });
        await w.openSession(till).catch(() => {});
    },
    "an order comes to a closed session": async (w, f) => {
        const data = w.order({
            customer: f.bob.household,
            lines: [{ price: 10 }],
            payments: [{ method: "wallet", amount: 10 }],
            with: { session_id: f.old.session },
        });
        await w.send(data);
    },
    "cash in onto the wallets' account": byTheTill((f, w) =>
        create("account.bank.statement.line", {
            ...{ journal_id: w.company.tills[0].cash_journal, amount: 50, payment_ref: "gift" },
            ...{ partner_id: f.bob.household, pos_session_id: w.company.tills[0].session },
            counterpart_account_id: w.company.account,
        }),
    ),
    "cash in whose account comes from the context": async (w, f) => {
        const { session: id } = w.company.tills[0];
        const extras = { translatedType: "in", formattedAmount: "50" };
        const args = [[id], "in", 50, "gift", f.bob.household, extras];
        const context = { counterpart_account_id: w.company.account };
        Object.assign(context, { default_counterpart_account_id: w.company.account });
        await w.cashier.try("pos.session", "try_cash_in_out", args, { context });
    },
    "a statement line in the wallets' journal": byTheTill((f, w) =>
        create("account.bank.statement.line", {
            ...{ journal_id: w.company.journal, amount: 50, payment_ref: "gift" },
            ...{ partner_id: f.bob.household, pos_session_id: w.company.tills[0].session },
        }),
    ),
    "a statement line whose entry is moved": async (w, f) => {
        const values = {
            ...{ journal_id: w.company.tills[0].cash_journal, amount: 50, payment_ref: "gift" },
            ...{ partner_id: f.bob.household, pos_session_id: w.company.tills[0].session },
        };
        const made = await w.cashier.try(...create("account.bank.statement.line", values));
        const ids = [made.result].flat().filter(Boolean);
        const line = { account_id: w.company.account, credit: 50 };
        await w.cashier.try(
            ...write("account.bank.statement.line", ids, { line_ids: [[0, 0, line]] }),
        );
        await w.cashier.try(
            ...write("account.bank.statement.line", ids, {
                journal_id: w.company.journal,
            }),
        );
    },
    "cash rounding is switched on by the cashier": async (w) => {
        const { config } = w.company.tills[0];
        const on = { cash_rounding: true, rounding_method: w.company.rounding };
        await w.cashier.try(...write("pos.config", [config], on));
        await w.cashier.try(
            ...write("pos.config", [config], { ...on, only_round_cash_method: true }),
        );
        for (const payments of [
            [],
            [{ method: "cash", amount: 0 }],
            [{ method: "card", amount: 0 }],
        ]) {
            const data = w.order({
                customer: w.next().household,
                lines: [{ product: "top_up", price: 9.99 }],
                payments,
            });
            await w.send(data);
        }
        const data = w.order({
            customer: w.next().household,
            lines: [{ product: "top_up", price: 19.99 }],
            payments: [{ method: "cash", amount: 10 }],
        });
        await w.send(data);
        await w.manager.try(...write("pos.config", [config], { cash_rounding: false }));
    },
    "a rounding books what it makes onto the wallets' account": async (w) => {
        const till = w.company.tills[1];
        const set = (values) => w.manager.call(...write("pos.config", [till.config], values));
        const accounts = (account) =>
            write("account.cash.rounding", [w.company.rounding], {
                ...{ strategy: "add_invoice_line", profit_account_id: account },
                loss_account_id: account,
            });
        await w.closeTill(till, w.cashier);
        await w.shopkeeper.call(...accounts(w.company.income));
        await set({ cash_rounding: true, rounding_method: w.company.rounding });
        await w.shopkeeper.try(...accounts(w.company.account));
        await w.openSession(till);
        for (const to_invoice of [true, false]) {
            const data = w.order({
                customer: w.next().household,
                till: 1,
                lines: [{ price: 19 }],
                payments: [{ method: "cash", amount: 10 }],
                with: { to_invoice },
            });
            await w.send(data, { context: { generate_pdf: false } });
        }
        await w.closeTill(till, w.cashier).catch(() => {});
        await w.shopkeeper.try(...accounts(w.company.income));
        await w.closeTill(till, w.cashier).catch(() => {});
        await set({ cash_rounding: false });
        await w.openSession(till);
    },
    "the rounding itself is changed": byTheTill((f, w) =>
        write("account.cash.rounding", [w.company.rounding], { rounding: 100 }),
    ),
    "a till gets another company's methods": byTheTill((f, w) =>
        write("pos.config", [w.company.tills[0].config], {
            payment_method_ids: [[4, w.other.methods.wallet]],
        }),
    ),
    "a till moves to the other company": byTheTill((f, w) =>
        write("pos.config", [w.company.tills[0].config], { company_id: w.other.id }),
    ),
    "a till changes its payment methods with a context": async (w) => {
        const { config, cash } = w.company.tills[0];
        const { wallet, card, later } = w.company.methods;
        const context = { bypass_payment_method_ids_forbidden_change: true };
        const methods = (ids) => ({ payment_method_ids: [[6, 0, ids]] });
        await w.cashier.try(...write("pos.config", [config], methods([wallet]), { context }));
        const back = methods([wallet, card, later, cash]);
        await w.admin.call(...write("pos.config", [config], back, { context }));
    },
    "a cashier raises the limit of returns": async (w) => {
        const ids = w.company.tills.map(({ config }) => config);
        await w.cashier.try(...write("pos.config", ids, { customer_wallet_return_limit: 900 }));
    },
    "orders and payments change through the till's settings": byTheTill((f, w) =>
        write("pos.config", [w.company.tills[0].config], {
            session_ids: [
                [
                    1,
                    w.company.tills[0].session,
                    { order_ids: [[1, f.paid.id, { partner_id: f.bob.household }]] },
                ],
            ],
        }),
    ),
    "the method is written through the till's settings": byTheTill((f, w) =>
        write("pos.config", [w.company.tills[0].config], {
            payment_method_ids: [[1, w.company.methods.wallet, { split_transactions: false }]],
        }),
    ),
    "the overdraft is allowed": async (w) => {
        for (const by of [w.cashier, w.manager, w.clerk, w.invoicer]) {
            const values = { minimum_wallet_amount: -9000 };
            await by.try(...write("account.journal", [w.company.journal], values));
            await by.try(
                ...write("account.journal", [w.company.tills[0].cash_journal], {
                    is_customer_wallet_journal: true,
                }),
            );
            await by.try(
                ...write("account.journal", [w.company.journal], {
                    is_customer_wallet_journal: false,
                }),
            );
        }
    },
    "the method is changed": byTheTill((f, w) =>
        write("pos.payment.method", [w.company.methods.wallet], {
            split_transactions: false,
            outstanding_account_id: w.company.income,
        }),
    ),
    "the method loses its journal": byTheTill((f, w) =>
        write("pos.payment.method", [w.company.methods.wallet], { journal_id: false }),
    ),
    "the method gets a cash journal": byTheTill((f, w) =>
        write("pos.payment.method", [w.company.methods.wallet], {
            journal_id: w.company.tills[0].cash_journal,
        }),
    ),
    "another method gets the wallets' journal": byTheTill((f, w) =>
        write("pos.payment.method", [w.company.methods.card], { journal_id: w.company.journal }),
    ),
    "a method that books on the wallets' account": async (w) => {
        const values = { name: "Sly", journal_id: w.company.bank };
        const account = { outstanding_account_id: w.company.account };
        const made = await w.manager.try(
            ...create("pos.payment.method", { ...values, ...account }),
        );
        const method = [made.result].flat()[0];
        if (!method) {
            return;
        }
        const till = w.company.tills[1];
        await w.closeSession(till);
        await w.cashier.try("pos.session", "close_session_from_ui", [[till.session]]);
        await w.manager.try(
            ...write("pos.config", [till.config], {
                payment_method_ids: [[4, method]],
            }),
        );
        await w.openSession(till);
        const data = w.order({
            ...{ customer: w.next().household, till: 1 },
            lines: [{ price: 10 }],
            payments: [{ method, amount: 10 }],
        });
        await w.send(data);
        await w.closeSession(till);
    },
    "a second method on the wallets' journal": byTheTill((f, w) =>
        create("pos.payment.method", { name: "Second", journal_id: w.company.journal }),
    ),
    "a pay-later method whose receivable is the wallets' account": byTheTill((f, w) =>
        create("pos.payment.method", { name: "Sly", receivable_account_id: w.company.account }),
    ),
    "a product is made a top-up": async (w) => {
        const { id } = await w.one(`SELECT product_tmpl_id AS id FROM product_product
            WHERE id = ${w.company.products.goods}`);
        for (const by of [w.cashier, w.manager, w.clerk, w.invoicer]) {
            const values = { is_customer_wallet_product: true };
            await by.try(...write("product.template", [id], values));
            await by.try(...write("product.product", [w.company.products.goods], values));
            await by.try(
                ...write("product.template", [id], { is_customer_wallet_returnable: true }),
            );
        }
        const data = w.order({
            ...{ customer: w.next().household, till: 2 },
            lines: [{ price: 4, quantity: -1 }],
            payments: [{ method: "wallet", amount: -4 }],
        });
        await w.send(data);
    },
    "a top-up product is made goods": byTheTill((f, w) =>
        write("product.product", [w.company.products.top_up], {
            is_customer_wallet_product: false,
        }),
    ),
    "a top-up product gets a tax": byTheTill((f, w) =>
        write("product.product", [w.company.products.top_up], {
            taxes_id: [[6, 0, [w.company.tax]]],
        }),
    ),
    "a top-up product gets another account": byTheTill((f, w) =>
        write("product.product", [w.company.products.top_up], {
            property_account_income_id: w.company.income,
        }),
    ),
    "goods get the wallets' account": byTheTill((f, w) =>
        write("product.product", [w.company.products.goods], {
            property_account_income_id: w.company.account,
        }),
    ),
    "the category of goods gets the wallets' account": byTheTill((f, w) =>
        write("product.category", [1], { property_account_income_categ_id: w.company.account }),
    ),
    "the company's account of wallets is changed": async (w) => {
        for (const by of [w.cashier, w.manager, w.clerk, w.invoicer, w.corrector]) {
            const values = { customer_wallet_account_id: w.company.income };
            await by.try(...write("res.company", [w.company.id], values));
            await by.try("res.company", "enable_customer_wallet", [[w.company.id]]);
        }
    },
    "a customer's receivable is the wallets' account": async (w) => {
        const { household } = w.next();
        for (const by of [w.cashier, w.manager, w.clerk, w.invoicer]) {
            const values = { property_account_receivable_id: w.company.account };
            await by.try(...write("res.partner", [household], values));
        }
        const data = w.order({
            customer: household,
            lines: [{ price: 10 }],
            payments: [{ method: "later", amount: 10 }],
            with: { to_invoice: true },
        });
        await w.send(data, { context: { generate_pdf: false } });
    },
};
