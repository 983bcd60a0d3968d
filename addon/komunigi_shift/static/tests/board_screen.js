// Generated from tests/hoot/komunigi_shift/board_screen.ts by build.mjs: edit the source.
import { animationFrame } from "@odoo/hoot-dom";
import { onRpc, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { Board } from "@komunigi_shift/board/board";
import { seat, shift, worker } from "./boards";
import { Office } from "./office";
const DAY = "2026-11-24";
const BOB = seat("", { worker: worker("Bob", { status_id: 4, state: "in_alert" }) });
export const CARDS = [
  shift([seat("Ada"), BOB, seat()], { name: "Till" }),
  shift([seat("Cleo", { state: "done" })], { name: "Stock", started: true }),
  shift([seat()], { name: "Door", start: "14:00", task: "Door", task_id: 2 })
];
export async function openBoard(shifts, { isManagement = true, methods = {} } = {}) {
  const env = { config: { breadcrumbs: [{ name: "Planning" }] } };
  const office = await Office.open(methods, { isManagement, env });
  onRpc("shift.shift", "get_board", async ({ args }) => {
    office.calls.push(["shift.shift", "get_board", ...args]);
    const found = await shifts();
    return { first_day: DAY, today: DAY, shifts: found.map((one) => ({ ...one, day: DAY })) };
  });
  const shown = { span: "day", day: DAY, tasks: [], withGaps: false };
  await mountWithCleanup(Board, { props: { action: {}, state: { shown } } });
  await animationFrame();
  return office;
}
