/** What is booked on the wallets' account: rewritten, added to, deleted, taken back. */
import { byInvoicing, BYPASS, call, create, items, reverse, unlink, write } from "../entries.mjs";

export const hostile = {
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
};
