// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { AlertChange } from "./alert_changes";
import { GATHERING, NOTIFICATION } from "./alert_live_service";

const DAYS_NOTIFICATION = "komunigi_shift.days_changed";
/** Milliseconds after which a shift may have begun, or the day ended, without any change. */
const PASSING = 5 * 60 * 1000;

/** A screen that shows the shifts of some days, with their workers. */
export interface ShownDays {
    days: Day[];
    hasStatus(statuses: number[]): boolean;
}

/** In a component: calls back when others change what it shows, or time may have. */
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
