import { lookOf, shops, whyNot, type Standing } from "@komunigi_shift_pos/standing/standing";

function standing(values: Partial<Standing> = {}): Standing {
    return {
        ...{ partner_id: 1, worker_id: 1, may_shop: true, is_let: false },
        ...{ as_of: "2025-02-05 11:00:00", ...values },
    };
}

test.each([
    ["may shop", { may_shop: true }, true, "May shop", "success"],
    ["may not", { may_shop: false }, false, "May not shop", "danger"],
    ["is let shop", { may_shop: false, is_let: true }, true, "May shop today", "warning"],
])("who %s", (_name, values, goesOn, word, tone) => {
    expect(shops(standing(values))).toBe(goesOn);
    expect(lookOf(standing(values))).toMatchObject({ word, tone });
});

test.each([
    ["where the till shows no more", {}, ""],
    [
        "of the worker",
        { status: "Suspended", reason: "In alert: 0 of 1" },
        "Suspended. In alert: 0 of 1",
    ],
    [
        "of who has left",
        { status: "Unsubscribed", state: "not_applicable", reason: "Not applicable" } as const,
        "Unsubscribed",
    ],
    ["of an eater", { worker: "Bea", status: "Suspended" }, "By the shifts of Bea. Suspended"],
    ["of an eater, where no more is shown", { worker: "Bea" }, "By the shifts of Bea."],
])("why not, %s", (_name, values, words) => {
    expect(whyNot(standing({ may_shop: false, ...values }))).toBe(words);
});
