/** Contacts: money goes with `parent_id` alone, and only where an accountant moves it. */

const write = (ids, values, options) => ["res.partner", "write", [ids, values], options];
const create = (values, options) => ["res.partner", "create", [[values].flat()], options];

const WHO = [
    ...["clerk", "cashier", "manager", "invoicer", "employee", "member", "stranger"],
    ...["greeter", "bookkeeper"],
];

/** Each call by everybody who is no accountant. */
const byAll = (calls) => async (w, f) => {
    for (const name of WHO) {
        for (const call of await calls(f, w)) {
            await w[name].try(...call);
        }
    }
};

export const honest = {
    "a clerk makes and changes contacts": async (w) => {
        const { household } = w.next();
        const values = { name: "New member", parent_id: household };
        const [id] = await w.clerk.call("res.partner", "create", [[values]]);
        await w.clerk.call("res.partner", "write", [[id], { name: "Newer", phone: "1" }]);
        await w.clerk.call("res.partner", "write", [[id], { parent_id: false }]);
    },
    "an accountant moves a contact with its orders": async (w) => {
        const [one, two] = [w.next(), w.next()];
        const alone = await w.one(`SELECT balance FROM customer_wallet
            WHERE partner_id = ${two.household} AND company_id = ${w.company.id}`);
        await w.corrector.call("res.partner", "write", [
            [two.household],
            { is_company: false, parent_id: one.household },
        ]);
        const cents = Math.round(Number(alone.balance) * 100);
        return { [one.household]: cents, [two.household]: -cents };
    },
};

export const hostile = {
    "a household is written": byAll((f) => [
        write([f.ann.member], { commercial_partner_id: f.bob.household }),
        write([f.ann.household], { commercial_partner_id: f.bob.household }),
        write([f.ann.household], { commercial_partner_id: `${f.bob.household}` }),
        write([f.ann.household], { commercial_partner_id: false }),
        write([f.bob.household], {
            child_ids: [[1, f.ann.member, { commercial_partner_id: f.bob.household }]],
        }),
    ]),
    "a household is written by the office": async (w, f) => {
        const values = { commercial_partner_id: f.bob.household };
        for (const by of [w.corrector, w.admin]) {
            await by.try(...write([f.ann.member], values));
            await by.try(...write([f.ann.household], values));
            await by.try("res.partner", "web_save", [[f.ann.household], values], {
                named: { specification: {} },
            });
            await by.try("res.partner", "load", [
                [".id", "commercial_partner_id/.id"],
                [[String(f.ann.household), String(f.bob.household)]],
            ]);
        }
    },
    "a contact is made in another's household": byAll((f) => [
        create({ name: "x", commercial_partner_id: f.ann.household }),
        create({ name: "x" }, { context: { default_commercial_partner_id: f.ann.household } }),
        create({ name: "x", child_ids: [[4, f.ann.member]] }),
        create({ name: "x", child_ids: [[6, 0, [f.ann.member, f.bob.member]]] }),
        ["res.partner", "copy", [[f.ann.household], { child_ids: [[4, f.ann.member]] }]],
        [
            "res.partner",
            "load",
            [["name", "commercial_partner_id/.id"], [["x", String(f.ann.household)]]],
        ],
        ["res.partner", "name_create", ["x"], { context: { default_commercial_partner_id: 1 } }],
    ]),
    "a contact with money is moved": byAll((f) => [
        write([f.ann.household], { parent_id: f.bob.household }),
        write([f.ann.household], { parent_id: f.bob.household, is_company: false }),
        write([f.ann.household], { parent_id: `${f.bob.household}`, is_company: false }),
        write([f.ann.household], { is_company: false }),
        write([f.ann.member], { is_company: true }),
        write([f.ann.member], { parent_id: false }),
        write([f.ann.member], { parent_id: f.bob.household }),
        write([f.bob.household], { child_ids: [[4, f.ann.member]] }),
        write([f.bob.household], { child_ids: [[6, 0, [f.ann.member]]] }),
        write([f.ann.household], { child_ids: [[3, f.ann.member]] }),
        write([f.ann.household], { child_ids: [[5]] }),
    ]),
    "a contact with money is moved through its tags, users and company": byAll((f) => [
        [
            "res.partner.category",
            "create",
            [
                [
                    {
                        name: "x",
                        partner_ids: [
                            [1, f.ann.household, { parent_id: f.bob.household, is_company: false }],
                        ],
                    },
                ],
            ],
        ],
        ["res.users", "write", [[11], { parent_id: f.bob.household }]],
        ["res.users", "write", [[11], { commercial_partner_id: f.bob.household }]],
        ["res.company", "write", [[1], { partner_id: f.ann.household }]],
    ]),
    "a draft in the wallets' journal hides what a contact takes along": async (w) => {
        const [ann, bob] = [w.next().household, w.next().household];
        const by = w.bookkeeper;
        const payment = await by.try("account.payment", "create", [
            [
                {
                    ...{ payment_type: "inbound", partner_type: "customer", amount: 100 },
                    ...{ partner_id: ann, journal_id: w.company.bank },
                    pos_session_id: w.company.tills[0].session,
                },
            ],
        ]);
        const line = { account_id: w.company.account, partner_id: ann, balance: 100 };
        const draft = await by.try("account.move", "create", [
            [
                {
                    ...{ journal_id: w.company.journal, origin_payment_id: payment.result?.[0] },
                    line_ids: [
                        [0, 0, line],
                        [0, 0, { account_id: w.company.income, balance: -100 }],
                    ],
                },
            ],
        ]);
        await by.try(...write([ann], { parent_id: bob, is_company: false }));
        await by.try("account.move", "unlink", [draft.result ?? []]);
        await by.try(...write([ann], { parent_id: false }));
    },
    "an order goes to another customer while some contact moves": async (w) => {
        const [ann, bob] = [w.next(), w.next().household];
        const order = await w.topUp(ann.household, 40);
        await w.mark();
        const by = w.greeter;
        const nested = { pos_order_ids: [[1, order.id, { partner_id: bob }]] };
        for (const moves of [
            { is_company: true },
            { company_type: "company" },
            { parent_id: bob },
            { parent_id: ann.household },
        ]) {
            const made = await by.try(...create({ name: "Some contact" }));
            await by.try(...write(made.result ?? [], { ...moves, ...nested }));
        }
        await by.try(...write([ann.member, bob], { is_company: true, ...nested }));
        await by.try(...write([ann.member], { type: "other", child_ids: [[0, 0, nested]] }));
        const leaving = await by.try(...create({ name: "Leaving", parent_id: ann.household }));
        await by.try(...write(leaving.result ?? [], { parent_id: false }));
    },
    "an item goes to another customer while some contact moves": async (w) => {
        const [ann, bob] = [w.next(), w.next().household];
        await w.operate({ kind: "correction", partner_id: ann.household, amount: 30 });
        const item = await w.one(`SELECT id, move_id FROM account_move_line
            WHERE account_id = ${w.company.account} AND partner_id = ${ann.household}
            ORDER BY id DESC`);
        await w.mark();
        const by = w.bookkeeper;
        const lines = [[1, item.id, { partner_id: bob }]];
        for (const name of ["line_ids", "journal_line_ids"]) {
            const nested = { invoice_ids: [[1, item.move_id, { [name]: lines }]] };
            for (const moves of [{ is_company: true }, { parent_id: bob }]) {
                const made = await by.try(...create({ name: "Some contact" }));
                await by.try(...write(made.result ?? [], { ...moves, ...nested }));
            }
            await by.try(...write([ann.member, bob], { is_company: true, ...nested }));
        }
    },
    "a contact with money is deleted": byAll((f) => [
        ["res.partner", "unlink", [[f.ann.household]]],
        ["res.partner", "unlink", [[f.ann.member]]],
        ["res.partner", "unlink", [[f.ann.member, f.ann.household]]],
        write([f.ann.household], { child_ids: [[2, f.ann.member]] }),
        write([f.ann.household], { active: false, company_id: 2 }),
        write([f.ann.household], { company_id: 2 }),
    ]),
    "a contact is given to a bank account, a user and a child at once": async (w) => {
        const { household } = w.next();
        await w.buy(household, 5);
        const [id] = await w.clerk.call("res.partner", "create", [[{ name: "new" }]]);
        await w.clerk.try(...write([id], { parent_id: household }));
        await w.clerk.try(...write([household], { parent_id: id, is_company: false }));
        await w.clerk.try(...write([id], { parent_id: household, is_company: true }));
    },
    "contacts with money are merged": async (w, f) => {
        for (const name of [...WHO, "shopkeeper"]) {
            const ids = [f.ann.household, f.bob.household];
            const context = { active_model: "res.partner", active_ids: ids };
            const values = { partner_ids: [[6, 0, ids]], dst_partner_id: f.bob.household };
            const model = "base.partner.merge.automatic.wizard";
            const made = await w[name].try(model, "create", [[{ ...values, state: "selection" }]], {
                context,
            });
            const wizard = [made.result ?? 1].flat();
            await w[name].try(model, "action_merge", [wizard], { context });
            await w[name].try(model, "read", [wizard, ["customer_wallet_warning"]], { context });
        }
    },
    "all contacts of one name are merged at once": async (w) => {
        const model = "base.partner.merge.automatic.wizard";
        for (const by of [w.clerk, w.cashier, w.shopkeeper]) {
            const values = { group_by_is_company: true, group_by_name: false };
            const made = await by.try(model, "create", [[values]]);
            const wizard = [made.result ?? 1].flat();
            await by.try(model, "action_start_automatic_process", [wizard]);
            await by.try(model, "parent_migration_process_cb", [wizard]);
            await by.try(model, "action_update_all_process", [wizard]);
        }
    },
    "an order's customer is moved while the order is sent": async (w, f) => {
        const one = w.next();
        const data = w.order({
            customer: one.member,
            lines: [{ price: 80 }],
            payments: [{ method: "wallet", amount: 80 }],
        });
        await Promise.all([
            w.send(data),
            w.clerk.try(...write([one.member], { parent_id: f.bob.household })),
            w.corrector.try(...write([one.member], { parent_id: false })),
        ]);
    },
    "the portal changes its own address": async (w) => {
        const { household } = w.next();
        for (const values of [
            { parent_id: household },
            { commercial_partner_id: household },
            { is_company: true, parent_id: false },
        ]) {
            await w.member.try(...write([w.scene.member.member], values));
            await w.member.try("res.users", "write", [[w.scene.users.member], values]);
        }
        await w.member.post("/my/address/submit", { parent_id: household, name: "x" });
        await w.member.page("/my/account");
    },
};
