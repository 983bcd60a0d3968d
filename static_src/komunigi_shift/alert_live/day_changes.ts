import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { AlertChange } from "./alert_changes";
import { GATHERING, NOTIFICATION } from "./alert_live_service";

const DAYS_NOTIFICATION = "komunigi_shift.days_changed";

/** A screen that shows the shifts of some days, with their workers. */
export interface ShownDays {
    days: Day[];
    hasStatus(statuses: number[]): boolean;
}

/** In a component: calls back when others change what it shows, once for many changes. */
export function useDayChanges(shown: ShownDays, changed: () => void): void {
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
        handle(days.some((day) => shown.days.includes(day)));
    const onAnswers = ({ statuses }: AlertChange) => handle(shown.hasStatus(statuses));

    // what was told while there was no connection may be lost
    const onReconnect = () => handle(true);

    bus.subscribe(DAYS_NOTIFICATION, onDays);
    bus.subscribe(NOTIFICATION, onAnswers);
    bus.addEventListener("BUS:RECONNECT", onReconnect);
    onWillDestroy(() => {
        bus.unsubscribe(DAYS_NOTIFICATION, onDays);
        bus.unsubscribe(NOTIFICATION, onAnswers);
        bus.removeEventListener("BUS:RECONNECT", onReconnect);
        clearTimeout(gathering);
    });
}
