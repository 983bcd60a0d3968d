import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { AlertChange } from "@komunigi_shift/alert_live/alert_changes";
import { GATHERING, NOTIFICATION } from "@komunigi_shift/alert_live/alert_live_service";
import type { BoardModel } from "./board_model";

const DAYS_NOTIFICATION = "komunigi_shift.days_changed";
/** Milliseconds after which a shift may have begun, or the day ended, without any change. */
const PASSING = 5 * 60 * 1000;

/**
 * In a component: calls back when others change what the board shows, once for many changes, and
 * now and then, since time passes.
 */
export function useBoardChanges(model: BoardModel, changed: () => void): void {
    const bus = useService("bus_service");
    let gathering: ReturnType<typeof setTimeout> | undefined;

    function handle(isConcerned: boolean): void {
        if (isConcerned) {
            gathering ??= setTimeout(() => {
                gathering = undefined;
                changed();
            }, GATHERING);
        }
    }
    const onDays = ({ days }: { days: Day[] }) =>
        handle(days.some((day) => model.days.includes(day)));
    const onAnswers = ({ statuses }: AlertChange) => handle(model.hasStatus(statuses));

    // what was told while there was no connection may be lost
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
