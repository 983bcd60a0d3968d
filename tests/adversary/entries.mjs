/** Journal entries as users write them, honest or not. */
import { odooDate } from "./world.mjs";

export const write = (model, ids, values, options) => [model, "write", [ids, values], options];
export const unlink = (model, ids, options) => [model, "unlink", [ids], options];
export const create = (model, values, options) => [model, "create", [[values].flat()], options];
export const call = (model, method, ids, ...args) => [model, method, [ids, ...args]];

export const BYPASS = {
    context: {
        ...{ force_delete: true, dynamic_unlink: true, skip_readonly_check: true },
        ...{ skip_account_move_synchronization: true, check_move_validity: false },
        ...{ skip_invoice_sync: true, skip_account_deprecation_check: true },
        ...{ customer_wallet_posting: true, customer_wallet_posting_allowed: {} },
        bypass_lock_check: true,
    },
};

/** Each call by the invoicing user, with a context that asks to skip all checks. */
export const byInvoicing = (calls) => async (w, f) => {
    for (const [model, method, args] of await calls(f, w)) {
        await w.invoicer.try(model, method, args, BYPASS);
    }
};

/** Two items that move a wallet by an amount. */
export const items = (w, household, amount) => [
    [0, 0, { account_id: w.company.account, partner_id: household, balance: -amount }],
    [0, 0, { account_id: w.company.income, balance: amount }],
];

export const entry = (w, household, amount, values = {}) => ({
    journal_id: w.company.general,
    line_ids: items(w, household, amount),
    ...values,
});

/** What a draft of the invoicing user's moves as soon as somebody posts it. */
export async function draft(w, values, by = w.invoicer) {
    const made = await by.try(...create("account.move", values));
    return [made.result].flat().filter(Boolean);
}

export async function post(w, ids, by = w.invoicer) {
    await by.try("account.move", "action_post", [ids]);
    await by.try("account.move", "write", [ids, { state: "posted" }]);
}

export async function postByWizard(w, ids, by = w.invoicer) {
    const context = { active_ids: ids, active_model: "account.move" };
    const made = await by.try("validate.account.move", "create", [[{ force_post: true }]], {
        context,
    });
    await by.try("validate.account.move", "validate_move", [[made.result].flat()], { context });
}

export async function reverse(w, moves, by, how = "try") {
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
