// Generated from static_src/komunigi_shift/alert_live/day_changes.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { GATHERING, NOTIFICATION } from "./alert_live_service";
const DAYS_NOTIFICATION = "komunigi_shift.days_changed";
const PASSING = 5 * 60 * 1e3;
export function useDayChanges(shown, changed) {
  const bus = useService("bus_service");
  let gathering;
  function handle(isConcerned) {
    if (isConcerned) {
      gathering ??= setTimeout(() => {
        gathering = void 0;
        changed();
      }, GATHERING);
    }
  }
  const onDays = ({ days }) => handle(days.some((day) => shown.days.includes(day)));
  const onAnswers = ({ statuses }) => handle(shown.hasStatus(statuses));
  const onReconnect = () => handle(true);
  const passing = setInterval(changed, PASSING);
  bus.subscribe(DAYS_NOTIFICATION, onDays);
  bus.subscribe(NOTIFICATION, onAnswers);
  bus.addEventListener("BUS:RECONNECT", onReconnect);
  onWillDestroy(() => {
    bus.unsubscribe(DAYS_NOTIFICATION, onDays);
    bus.unsubscribe(NOTIFICATION, onAnswers);
    bus.removeEventListener("BUS:RECONNECT", onReconnect);
    clearTimeout(gathering);
    clearInterval(passing);
  });
}
