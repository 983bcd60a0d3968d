// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { FreeShift } from "@komunigi_shift_portal/page/my_page";
import { seatDays, taskOf, tasksOf, type SeatDay, type SeatFilter } from "./seat_days";

interface FreeSeatsProps {
    /** null: they are being read. */
    seats: FreeShift[] | null;
    onBook: (seat: FreeShift) => void;
}

/** Days that are shown at first, and more each time. */
const DAYS_AT_ONCE = 5;

/** The free seats by day, of all tasks and days or of one. */
export class FreeSeats extends Component<FreeSeatsProps> {
    static override template = "komunigi_shift_portal.FreeSeats";
    static override props = { seats: [Array, { value: null }], onBook: Function };

    filter = useState<SeatFilter>({ task: "", date: "" });
    state = useState({ shown: DAYS_AT_ONCE });

    showMore(): void {
        this.state.shown += DAYS_AT_ONCE;
    }

    get days(): SeatDay[] {
        return seatDays(this.props.seats ?? [], this.filter);
    }

    get shownDays(): SeatDay[] {
        return this.days.slice(0, this.state.shown);
    }

    get tasks(): string[] {
        return tasksOf(this.props.seats ?? []);
    }

    /** The days to choose from, whatever is chosen. */
    get allDays(): SeatDay[] {
        return seatDays(this.props.seats ?? [], { task: "", date: "" });
    }

    taskOf(seat: FreeShift): string {
        return taskOf(seat);
    }

    seatsText({ free, total }: FreeShift): string {
        return _t("%(free)s of %(total)s seats free", { free, total });
    }

    /** What the button does, for those who do not see what it stands beside. */
    bookText(seat: FreeShift): string {
        const { day, time } = seat;
        return _t("Book %(day)s at %(time)s, %(task)s", { day, time, task: taskOf(seat) });
    }
}
