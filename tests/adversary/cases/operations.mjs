/** The office's operations on wallets. */
import { create, write } from "../entries.mjs";

export const honest = {
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
};

export const hostile = {
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
};
