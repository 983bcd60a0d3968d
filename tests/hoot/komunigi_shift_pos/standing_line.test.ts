import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAll, queryAllTexts, queryOne, queryText } from "@odoo/hoot-dom";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PartnerList } from "@point_of_sale/app/screens/partner_list/partner_list";
import type { Standing } from "@komunigi_shift_pos/standing/standing";
import { StandingLine } from "@komunigi_shift_pos/standing_line/standing_line";
import { ADA, Till } from "./till";

definePosModels();

const part = (name: string) => `.o_komunigi_shift_pos_${name}`;
const WORKS = {
    state: "yes",
    reason: "Yes",
    next_shift: { id: 1, name: "Till", date: "2026-03-05", time: "14:00", gives_credit: true },
} as const;

async function mountLine(standing: Partial<Standing>) {
    const till = await Till.open(standing);
    await till.pos.shiftStandings.refresh([till.ada]);
    await mountWithCleanup(StandingLine, { props: { partner: till.ada } });
    return till;
}

describe("StandingLine", () => {
    const RIGHTS: [Partial<Standing>, string, string][] = [
        [{}, "May shop", "text-bg-success"],
        [{ may_shop: false }, "May not shop", "text-bg-danger"],
        [{ may_shop: false, is_let: true }, "May shop today", "text-bg-warning"],
    ];
    for (const [standing, word, tone] of RIGHTS) {
        test(`says "${word}" with a word, an icon and a colour`, async () => {
            await mountLine(standing);
            expect(queryText(part("right"))).toBe(word);
            expect(queryAll(`${part("right")}.${tone} .fa`)).toHaveLength(1);
            expect(queryAll(part("badge"))).toHaveLength(0);
        });
    }

    test("shows the badge, the next shift, and through whom a customer shops", async () => {
        await mountLine({ ...WORKS, worker: "Bea" });
        expect(queryText(`${part("badge")}.text-bg-success`)).toMatch(/Yes$/);
        expect(queryText(part("next"))).toMatch(/5 Mar.* 14:00|Mar 5.* 14:00/);
        expect(queryText(part("through"))).toBe("Bea");
    });

    test("says as of when it is, without a connection", async () => {
        const till = await mountLine({});
        expect(queryText(part("standing"))).not.toMatch(/as of/);
        patchWithCleanup(till.pos.data.network, { offline: true });
        till.reachable = false;
        await till.pos.shiftStandings.refresh([till.ada]);
        await animationFrame();
        expect(queryText(part("standing"))).toMatch(/as of \d+:05/);
    });

    test("is asked about once for all who are listed", async () => {
        const till = await Till.open(WORKS);
        const props = { getPayload: () => {}, close: () => {} };
        await mountWithCleanup(PartnerList, { props });
        await animationFrame();
        expect(queryAllTexts(part("right"))).toEqual(["May shop"]);
        expect(queryOne(part("standing"))).toBeVisible();
        const [{ args }, ...more] = till.asked;
        expect(more).toBeEmpty();
        expect(queryAll(".partner-info")).toHaveLength((args[1] as number[]).length);
        expect(args[1] as number[]).toInclude(ADA);
    });
});
