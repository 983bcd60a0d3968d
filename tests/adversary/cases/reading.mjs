/**
 * Reading balances. What a reader may not learn is looked for in whatever comes back to them (see
 * `World.secrets`), and where nothing comes back, in whether an answer depends on it.
 */

const READERS = ["clerk", "employee", "member", "stranger"];
const FIELDS = ["name", "customer_wallet_balance"];
const VALUES = FIELDS.slice(1);

/** Calls by everybody who reads no balance. */
const byReaders = (calls) => async (w, f) => {
    for (const name of READERS) {
        for (const call of await calls(w, f)) {
            await w[name].try(...call);
        }
    }
};

/**
 * Whether an answer depends on a balance: asked once for less and once for more than it, or in
 * both orders.
 */
const oracle = (ask) => async (w, f) => {
    const told = [];
    for (const name of READERS) {
        const [one, two] = [await ask(w, w[name], true, f), await ask(w, w[name], false, f)];
        if (one.ok && two.ok && one.text !== two.text) {
            told.push(`${name} learns it: ${one.text.slice(0, 80)} or ${two.text.slice(0, 80)}`);
        }
    }
    return told;
};

const secretIds = (w) => [w.scene.secret.household, w.scene.secret.member];
const threshold = (low) => (low ? 1000 : 2000);
const searching = (leaf, model = "res.partner", method = "search_count") =>
    oracle((w, reader, low) =>
        reader.try(model, method, [
            [
                ["name", "like", "Secret"],
                [leaf, ">", threshold(low)],
            ],
        ]),
    );

const sorting = (order, model = "res.partner") =>
    oracle((w, reader, up) => {
        const named = { order: `${order} ${up ? "asc" : "desc"}, id` };
        const domain = [["id", "in", [w.scene.secret.household, w.scene.households[0].household]]];
        return reader.try(model, "search", [domain], { named });
    });

/** Notifications that a reader hears on a channel. */
async function peek(reader, channels) {
    await reader.post("/websocket/peek_notifications", { channels, last: 0, is_first_poll: true });
    return reader.post("/websocket/peek_notifications", {
        ...{ channels, last: 0 },
        is_first_poll: false,
    });
}

async function told(page) {
    return page.status === 200 ? [] : [`the page answers ${page.status}`];
}

export const honest = {
    "a cashier reads a balance at the till": async (w) => {
        const { household } = w.next();
        const [state] = await w.cashier.call("customer.wallet", "get_till_state", [
            w.company.tills[0].config,
            [household],
        ]);
        expect(state?.balance > 0 && state.wallet_partner_id === household, JSON.stringify(state));
    },
    "a member reads the own statement": async (w) => {
        const { text } = await w.member.page("/my/wallet");
        expect(/77[.,]89/.test(text), "the own balance is not on the page");
    },
    "an invoicing user reads balances of contacts": async (w) => {
        const [read] = await w.invoicer.call("res.partner", "read", [secretIds(w), FIELDS]);
        expect(read.customer_wallet_balance === 1234.56, JSON.stringify(read));
        const domain = [["customer_wallet_balance", ">", 1000]];
        const found = await w.invoicer.call("res.partner", "search", [domain]);
        expect(found.includes(w.scene.secret.household), "the search does not find it");
    },
    "a till hears of another till's top-up": async (w) => {
        const { household } = w.next();
        await w.topUp(household, 987.65);
        const { text } = await peek(w.cashier, []);
        expect(text.includes("CUSTOMER_WALLET_CHANGED"), "no message");
        return { [household]: 98_765 };
    },
};

function expect(condition, text) {
    if (!condition) {
        throw new Error(text);
    }
}

export const hostile = {
    "balances of contacts are read": byReaders((w) => [
        ["res.partner", "read", [secretIds(w), FIELDS]],
        ["res.partner", "read", [secretIds(w)]],
        ["res.partner", "web_read", [secretIds(w)], { named: { specification: spec(VALUES) } }],
        [
            "res.partner",
            "web_search_read",
            [],
            { named: { domain: [["id", "in", secretIds(w)]], specification: spec(FIELDS) } },
        ],
        ["res.partner", "search_read", [[["id", "in", secretIds(w)]], FIELDS]],
        ["res.partner", "export_data", [secretIds(w), VALUES]],
        ["res.partner", "export_data", [secretIds(w), ["child_ids/customer_wallet_balance"]]],
        ["res.partner", "export_data", [secretIds(w), ["parent_id/customer_wallet_balance"]]],
        ["res.partner", "read", [secretIds(w), ["commercial_partner_id.customer_wallet_balance"]]],
    ]),
    "balances are grouped and summed": byReaders((w) => {
        const domain = [["id", "in", secretIds(w)]];
        const sums = ["customer_wallet_balance:sum"];
        return [
            ["res.partner", "read_group", [domain, sums, ["name"]]],
            ["res.partner", "web_read_group", [domain, ["name"], sums]],
            ["res.partner", "formatted_read_group", [domain, ["name"], sums]],
            ["customer.wallet", "formatted_read_group", [[], ["partner_id"], ["balance:sum"]]],
            ["customer.wallet", "read_group", [[], ["balance:sum"], ["partner_id"]]],
            ["customer.wallet.entry", "read_group", [[], ["amount:sum"], ["partner_id"]]],
        ];
    }),
    "balances are read through users": byReaders((w) => [
        ["res.users", "read", [[w.scene.users.member], VALUES]],
        ["res.users", "search_read", [[], VALUES]],
        [
            "res.users",
            "export_data",
            [[w.scene.users.member], ["partner_id/customer_wallet_balance"]],
        ],
    ]),
    "wallets and entries are read": byReaders((w, f) => [
        ["customer.wallet", "search_read", [[], ["partner_id", "balance", "merge_note"]]],
        ["customer.wallet", "read", [[1, 2, 3, f.wallet], ["balance"]]],
        ["customer.wallet", "name_search", [""]],
        ["customer.wallet.entry", "search_read", [[], ["amount", "running_balance"]]],
        ["customer.wallet.entry", "read", [[1, f.entry], ["running_balance"]]],
        ["customer.wallet.entry", "export_data", [[1, f.entry], ["running_balance"]]],
        ["customer.wallet", "web_search_read", [[], spec(["balance"])]],
    ]),
    "statements, cards and reports are asked for": byReaders((w) => [
        ["res.partner", "get_customer_wallet_card", [[w.scene.secret.household]]],
        ["res.partner", "action_customer_wallet_statement", [[w.scene.secret.household]]],
        ["customer.wallet", "get_till_state", [w.company.tills[0].config, secretIds(w)]],
        ["customer.wallet", "get_till_state", [w.other.tills[0].config, secretIds(w)]],
        ["customer.wallet.statement", "create", [[{ partner_id: w.scene.secret.household }]]],
        ["customer.wallet.statement", "search_read", [[], []]],
        ["customer.wallet.control", "create", [[{ company_id: w.company.id }]]],
        ["customer.wallet.control.line", "search_read", [[], []]],
        ["customer.wallet.agreement", "search_read", [[], []]],
        ["customer.wallet.health", "create", [[{}]]],
        ["pos.order", "search_read", [[], ["customer_wallet_balance_after"]]],
        ["account.move", "search_read", [[], ["customer_wallet_balance"]]],
        ["account.payment.register", "search_read", [[], ["customer_wallet_balance"]]],
        [
            "customer.wallet.operation",
            "create",
            [[{ kind: "top_up", partner_id: w.scene.secret.household }]],
        ],
    ]),
    "reports are printed": async (w) => {
        const { household } = w.scene.secret;
        const names = ["customer_wallet_statement_report", "customer_wallet_statement"];
        const paths = names.flatMap((name) => [
            `/report/html/komunigi_wallet.${name}/${household}`,
            `/report/text/komunigi_wallet.${name}/${household}`,
        ]);
        for (const name of READERS) {
            for (const path of paths) {
                await w[name].page(path);
            }
        }
    },
    "a change of parent is tried on the form": byReaders((w) => {
        const { household, member } = w.scene.secret;
        const asked = { ...spec(FIELDS), parent_id: {}, merge_note: {} };
        const { household: poor } = w.scene.households[0];
        return [
            ["res.partner", "onchange", [[poor], { parent_id: household }, ["parent_id"], asked]],
            ["res.partner", "onchange", [[member], { parent_id: poor }, ["parent_id"], asked]],
            ["res.partner", "onchange", [[], { parent_id: household }, ["parent_id"], asked]],
            [
                "res.partner",
                "onchange",
                [[household], { parent_id: poor }, ["parent_id"], spec(["name"])],
            ],
            ["res.partner", "onchange", [[], {}, [], asked]],
        ];
    }),
    "the warning of a merge is read": async (w) => {
        const model = "base.partner.merge.automatic.wizard";
        const ids = [w.scene.secret.household, w.scene.households[0].household];
        for (const by of [w.clerk, w.employee, w.member]) {
            const context = { active_model: "res.partner", active_ids: ids };
            const values = { partner_ids: [[6, 0, ids]], dst_partner_id: ids[0] };
            const made = await by.try(model, "create", [[values]], { context });
            await by.try(model, "read", [[made.result ?? 1].flat(), ["customer_wallet_warning"]]);
            await by.try(model, "onchange", [
                [],
                values,
                Object.keys(values),
                spec(["customer_wallet_warning"]),
            ]);
        }
    },
    "a template of a mail is rendered": async (w) => {
        const { id: model } = await w.one("SELECT id FROM ir_model WHERE model = 'res.partner'");
        const expression = "object.customer_wallet_balance";
        for (const by of [w.clerk, w.employee, w.member]) {
            const values = {
                ...{ name: "Sly", model_id: model, subject: `{{ ${expression} }}` },
                body_html: `<p><t t-out="${expression}"/></p>`,
            };
            const made = await by.try("mail.template", "create", [[values]]);
            const [template] = [made.result ?? 0].flat();
            const ids = secretIds(w);
            await by.try("mail.template.preview", "create", [
                [{ mail_template_id: template, resource_ref: `res.partner,${ids[0]}` }],
            ]);
            await by.try("mail.template.preview", "search_read", [
                [["mail_template_id", "=", template]],
                ["body_html", "subject"],
            ]);
            await by.try("mail.template.preview", "onchange", [
                [],
                { mail_template_id: template, resource_ref: `res.partner,${ids[0]}` },
                ["resource_ref"],
                spec(["body_html", "subject"]),
            ]);
            const compose = {
                ...{ model: "res.partner", res_ids: JSON.stringify(ids.slice(0, 1)) },
                ...{ composition_mode: "comment", template_id: template },
            };
            const wizard = await by.try("mail.compose.message", "create", [[compose]]);
            await by.try("mail.compose.message", "read", [
                [wizard.result ?? 0].flat(),
                ["body", "subject"],
            ]);
        }
    },
    "a server action, an export and a filter are made": byReaders((w) => [
        [
            "ir.actions.server",
            "create",
            [[{ name: "x", model_id: 1, state: "code", code: "raise UserError('x')" }]],
        ],
        ["ir.exports", "create", [[{ name: "x", resource: "customer.wallet" }]]],
        [
            "ir.filters",
            "create",
            [
                [
                    {
                        name: "x",
                        model_id: "res.partner",
                        domain: "[('customer_wallet_balance','>',1)]",
                    },
                ],
            ],
        ],
        ["ir.model.data", "search_read", [[["model", "like", "customer.wallet"]], []]],
        ["ir.attachment", "search_read", [[], ["name", "index_content"]]],
        ["bus.bus", "search_read", [[], ["channel", "message"]]],
        ["mail.message", "search_read", [[["model", "like", "customer.wallet"]], ["body"]]],
        ["customer.wallet.attempt", "search_read", [[], []]],
        ["res.partner", "message_post", [secretIds(w)], { named: { body: "x" } }],
    ]),
    "contacts are searched by balance": searching("customer_wallet_balance"),
    "contacts are searched by their parent's balance": searching(
        "parent_id.customer_wallet_balance",
    ),
    "contacts are searched by their members' balance": searching(
        "child_ids.customer_wallet_balance",
    ),
    "contacts are searched by their household's balance": searching(
        "commercial_partner_id.customer_wallet_balance",
    ),
    "contacts are searched by balance, by name": oracle((w, reader, low) =>
        reader.try("res.partner", "name_search", ["Secret"], {
            named: { domain: [["customer_wallet_balance", ">", threshold(low)]] },
        }),
    ),
    "contacts are searched by any of their members": oracle((w, reader, low) =>
        reader.try("res.partner", "search", [
            [
                ["name", "like", "Secret"],
                ["child_ids", "any", [["customer_wallet_balance", ">", threshold(low)]]],
            ],
        ]),
    ),
    "users are searched by balance": oracle((w, reader, low) =>
        reader.try("res.users", "search", [
            [["partner_id.customer_wallet_balance", ">", low ? 50 : 100]],
        ]),
    ),
    "users are searched by their own balance": oracle((w, reader, low) =>
        reader.try("res.users", "search", [[["customer_wallet_balance", ">", low ? 50 : 100]]]),
    ),
    "messages are searched by their author's balance": oracle((w, reader, low) =>
        reader.try("mail.message", "search_count", [
            [["author_id.customer_wallet_balance", ">", low ? 50 : 100]],
        ]),
    ),
    "companies are searched by a balance": oracle((w, reader, low) =>
        reader.try("res.company", "search", [
            [["partner_id.child_ids.customer_wallet_balance", ">", threshold(low)]],
        ]),
    ),
    "countries are searched by a balance": oracle((w, reader, low) =>
        reader.try("res.partner.category", "search_count", [
            [["partner_ids.customer_wallet_balance", ">", threshold(low)]],
        ]),
    ),
    "wallets are searched by balance": oracle((w, reader, low) =>
        reader.try("customer.wallet", "search_count", [
            [
                ["partner_id", "=", w.scene.secret.household],
                ["balance", ">", threshold(low)],
            ],
        ]),
    ),
    "contacts are sorted by balance": sorting("customer_wallet_balance"),
    "contacts are sorted by their parent's balance": sorting("parent_id.customer_wallet_balance"),
    "contacts are grouped by balance": oracle((w, reader, low) =>
        reader.try("res.partner", "formatted_read_group", [
            [["name", "like", low ? "Secret" : "Household 1"]],
            [],
            ["customer_wallet_balance:max"],
        ]),
    ),
    "contacts are filtered within a group by balance": oracle((w, reader, low) =>
        reader.try("res.partner", "formatted_read_group", [[], ["is_company"], ["__count"]], {
            named: { having: [["customer_wallet_balance:sum", ">", low ? 1 : 1e9]] },
        }),
    ),
    "nothing of a wallet is heard on a till's token": async (w) => {
        const { household } = w.next();
        await w.topUp(household, 876.54);
        await w.buy(household, 1.11, { method: "wallet" });
        w.secrets.heard = [/97[65][.,]54|97[65][.,]43|CUSTOMER_WALLET/, ["stranger", "employee"]];
        await w.mark();
        for (const reader of [w.stranger, w.employee, w.clerk, w.member]) {
            const tokens = w.company.tills.map(({ token }) => token);
            await peek(reader, tokens);
            await peek(reader, [
                "customer_wallet",
                `res.company_${w.company.id}`,
                `res.company(${w.company.id},)`,
                `["${w.scene.database}", "res.company", ${w.company.id}, "customer_wallet"]`,
                `${w.scene.database}_res.company_${w.company.id}`,
                "broadcast",
            ]);
            await peek(reader, [["res.company", w.company.id, "customer_wallet"]]);
        }
        delete w.secrets.heard;
    },
    "the customer display of a till is opened": async (w) => {
        for (const { config } of [...w.company.tills, ...w.other.tills]) {
            await w.stranger.page(`/pos_customer_display/${config}/x`);
        }
        await w.stranger.page("/pos-self/1");
        await w.stranger.page(`/pos/ui/${w.company.tills[0].config}`);
        await w.employee.page(`/pos/ui/${w.company.tills[0].config}`);
    },
    "other people's statements in the portal": async (w) => {
        const { household, member } = w.scene.secret;
        for (const path of [
            `/my/wallet?partner_id=${household}`,
            `/my/wallet/page/2?partner_id=${member}`,
            `/my/wallet/${household}`,
            `/my/wallet?company_id=${w.other.id}`,
            "/my/wallet/statement.pdf?partner_id=1",
            `/my/wallet?access_token=x&res_id=${household}`,
            "/my/wallet",
            "/my",
        ]) {
            await w.member.page(path);
            await w.stranger.page(path);
            await w.employee.page(path);
        }
        return told(await w.member.page("/my/wallet"));
    },
    "a member's portal with another household as its own": async (w) => {
        const context = { uid: 1, allowed_company_ids: [w.company.id, w.other.id] };
        for (const model of ["customer.wallet", "customer.wallet.entry"]) {
            await w.member.try(model, "search_read", [[], []], { context });
        }
        const { household } = w.scene.member;
        const domain = [["partner_id", "!=", household]];
        const others = await w.member.try("customer.wallet.entry", "search_count", [domain]);
        return others.result ? ["the member reads others' entries"] : [];
    },
    "what joined a wallet is read in the portal": async (w) => {
        const { household } = w.scene.member;
        await w.admin.call("customer.wallet", "search", [[["partner_id", "=", household]]]);
        const [id] = await w.admin.call("customer.wallet", "search", [
            [
                ["partner_id", "=", household],
                ["company_id", "=", w.company.id],
            ],
        ]);
        const note = "Secret 1 moved here; there were 1,234.56 before.";
        await w.admin.call("customer.wallet", "write", [[id], { merge_note: note }]);
        await w.mark();
        await w.member.try("customer.wallet", "read", [[id], ["merge_note"]]);
        await w.member.try("customer.wallet", "read", [[id]]);
        await w.member.page("/my/wallet");
    },
    "the other company's balances are read by a cashier": async (w) => {
        const both = { context: { allowed_company_ids: [w.company.id, w.other.id] } };
        const other = { context: { allowed_company_ids: [w.other.id] } };
        for (const options of [both, other]) {
            for (const by of [w.cashier, w.manager, w.clerk]) {
                const till = [w.other.tills[0].config, secretIds(w)];
                await by.try("customer.wallet", "get_till_state", till, options);
                await by.try("res.partner", "read", [secretIds(w), VALUES], options);
                await by.try("customer.wallet", "search_read", [[], ["balance"]], options);
                await by.try("customer.wallet.entry", "search_read", [[], ["amount"]], options);
                await by.try(
                    "res.partner",
                    "get_customer_wallet_card",
                    [[secretIds(w)[0]]],
                    options,
                );
            }
        }
    },
    "the other company's balances are read in forms": async (w, f) => {
        const context = { active_model: "account.move", active_ids: [f.bill.due] };
        const asked = { company_id: w.other.id, partner_id: w.scene.secret.household };
        for (const by of [w.invoicer, w.corrector, w.shopkeeper]) {
            for (const [model, name] of [
                ["customer.wallet.operation", "balance"],
                ["customer.wallet.batch", "balance"],
                ["account.payment.register", "customer_wallet_balance"],
                ["account.move", "customer_wallet_balance"],
            ]) {
                for (const changed of [["partner_id"], Object.keys(asked)]) {
                    const form = [[], asked, changed, spec([name])];
                    await by.try(model, "onchange", form, { context });
                }
                const made = await by.try(model, "create", [[asked]], { context });
                await by.try(model, "read", [[made.result].flat().filter(Boolean), [name]]);
            }
        }
    },
    "a till of another company is read by the neighbour": async (w) => {
        w.secrets.neighbour = [/1,?234[.,]56/, ["neighbour"]];
        const options = { context: { allowed_company_ids: [w.company.id, w.other.id] } };
        const till = [w.company.tills[0].config, secretIds(w)];
        await w.neighbour.try("customer.wallet", "get_till_state", till);
        await w.neighbour.try("customer.wallet", "get_till_state", till, options);
        await w.neighbour.try("customer.wallet", "search_read", [[], ["balance"]], options);
        await w.neighbour.try("customer.wallet.entry", "search_read", [[], ["amount"]]);
        await w.neighbour.try("res.partner", "read", [secretIds(w), VALUES], options);
        delete w.secrets.neighbour;
    },
    "a till state of odd arguments": async (w) => {
        const { config } = w.company.tills[0];
        for (const by of [w.cashier, w.neighbour, w.member, w.stranger]) {
            for (const args of [
                [`${config}`, secretIds(w)],
                [[config, w.other.tills[0].config], secretIds(w)],
                [w.other.tills[0].config, secretIds(w)],
                [false, secretIds(w)],
                [config, "x"],
                [config, secretIds(w).map(String)],
                [config, [[secretIds(w)]]],
            ]) {
                await by.try("customer.wallet", "get_till_state", args);
            }
        }
    },
};

function spec(names) {
    return Object.fromEntries(names.map((name) => [name, {}]));
}
