// Generated from tests/hoot/komunigi_shift/attendance_screen.ts by build.mjs: edit the source.
import { animationFrame } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { AttendanceDay } from "@komunigi_shift/attendance_day/attendance_day";
import { Office } from "./office";
import { sheet } from "./sheets";
export const UNDO = ".o_notification button:contains(Undo)";
export const seat = (id) => `.o_komunigi_shift_sheet_seat[data-seat="${id}"]`;
export async function openSheet(more = {}, methods = {}, updateActionState) {
  const has = sheet(more);
  const enter = (seats, state, former) => {
    const all = [...has.shifts, ...has.unvalidated.flatMap(({ shifts }) => shifts)];
    const named = all.flatMap((shift) => shift.seats).filter(({ id }) => seats.includes(id));
    const entered = named.filter((one) => one.state === former);
    entered.forEach((one) => Object.assign(one, { state }));
    return entered.map(({ id }) => id);
  };
  const office = await Office.open(
    {
      get_attendance: (day) => ({
        ...structuredClone(has),
        day: day ?? has.day
      }),
      enter_attendance: enter,
      action_all_attended: (seats) => enter(seats, "done", "open"),
      ...methods
    },
    { env: { config: { breadcrumbs: [{ name: "Attendance" }] } } }
  );
  await mountWithCleanup(AttendanceDay, { props: { action: {}, updateActionState } });
  await animationFrame();
  return office;
}
