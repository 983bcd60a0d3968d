/** A member's own page on Odoo's mock server, whose routes answer as the test says. */
import { animationFrame } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { answer, registered } from "@komunigi_shift/../tests/answers";
import { MyShifts } from "@komunigi_shift_portal/my_shifts/my_shifts";
import type { BookedShift, FreeShift, MyPage } from "@komunigi_shift_portal/page/my_page";

const TILL = {
    ...{ name: "Till", task_type: "Till", obstacle: null },
    ...{ date: "2025-02-20", day: "Thursday 20 February", time: "09:00", end_time: "12:00" },
};
export const SEAT: FreeShift = { ...TILL, shift_id: 12, free: 1, total: 4 };
export const BOOKED: BookedShift = { ...TILL, shift_id: 11, replacement: null };
/** What booking makes of the answer. */
export const BETTER = { before: answer(), after: registered() };

/** The page of a member at "no", with nothing booked. */
export function page(more: Partial<MyPage> = {}): MyPage {
    return {
        answer: answer(),
        counter: "Your counter is 0.",
        ...{ shopping: "You may shop.", may_shop: true, shifts: [], replacements: [] },
        ...{ tells_names: false, leaves: [], leave_mode: "off", calendar: null },
        ...more,
    };
}

type Answers = Record<string, (params: Record<string, unknown>) => unknown>;

/** What a member's page asked of the server. */
export class Member {
    readonly calls: [route: string, params: object][] = [];

    /** @param answers of the routes below /my/shifts, by name; one seat is free unless told */
    static async open(shown: MyPage, answers: Answers = {}): Promise<Member> {
        const member = new Member();
        const all: Answers = { seats: () => [SEAT], ...answers };
        for (const [name, reply] of Object.entries(all)) {
            onRpc(`/my/shifts/${name}`, async (request) => {
                const { params } = (await request.json()) as { params: Record<string, unknown> };
                member.calls.push([name, params]);
                return reply(params);
            });
        }
        await mountWithCleanup(MainComponentsContainer);
        await mountWithCleanup(MyShifts, { props: { page: shown } });
        await animationFrame();
        return member;
    }
}
