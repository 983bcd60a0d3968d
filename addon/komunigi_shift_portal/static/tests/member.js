// Generated from tests/hoot/komunigi_shift_portal/member.ts by build.mjs: edit the source.
import { animationFrame } from "@odoo/hoot-dom";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { answer, registered } from "@komunigi_shift/../tests/answers";
import { MyShifts } from "@komunigi_shift_portal/my_shifts/my_shifts";
const TILL = {
  ...{ name: "Till", task_type: "Till", obstacle: null },
  ...{ date: "2025-02-20", day: "Thursday 20 February", time: "09:00", end_time: "12:00" }
};
export const SEAT = { ...TILL, shift_id: 12, free: 1, total: 4 };
export const BOOKED = { ...TILL, shift_id: 11, replacement: null };
export const BETTER = { before: answer(), after: registered() };
export function page(more = {}) {
  return {
    answer: answer(),
    counter: "Your counter is 0.",
    ...{ shopping: "You may shop.", may_shop: true, shifts: [], replacements: [] },
    ...{ tells_names: false, leaves: [], leave_mode: "off", calendar: null },
    ...more
  };
}
export class Member {
  calls = [];
  /** @param answers of the routes below /my/shifts, by name; one seat is free unless told */
  static async open(shown, answers = {}) {
    const member = new Member();
    const all = { seats: () => [SEAT], ...answers };
    for (const [name, reply] of Object.entries(all)) {
      onRpc(`/my/shifts/${name}`, async (request) => {
        const { params } = await request.json();
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
