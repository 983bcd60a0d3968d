// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { AttendanceSeat } from "./attendance_seat";
import type { Outcome, SheetSeat, SheetShift } from "./attendance_sheet";
import { openSeats, progressText } from "./attendance_text";

/** What can be done on a sheet; the screen does it and reads the sheet again. */
export interface SheetActions {
    enter(seat: SheetSeat, outcome: Outcome): void;
    undo(seat: SheetSeat): void;
    enterAll(shift: SheetShift): void;
    openWalkIn(shift: SheetShift): void;
    openWorker(seat: SheetSeat): void;
}

interface AttendanceShiftProps {
    shift: SheetShift;
    stateNames: Record<SheetSeat["state"], string>;
    mayAddWalkIn: boolean;
    isBusy: boolean;
    actions: SheetActions;
}

/** A shift of the sheet: those who are on it, everyone present in one tap, who came besides. */
export class AttendanceShift extends Component<AttendanceShiftProps> {
    static override template = "komunigi_shift.AttendanceShift";
    static components = { AttendanceSeat };
    static override props = {
        shift: Object,
        stateNames: Object,
        mayAddWalkIn: Boolean,
        isBusy: Boolean,
        actions: Object,
    };

    get progress(): string {
        return progressText(this.props.shift);
    }

    get hasOpenSeats(): boolean {
        return openSeats(this.props.shift).length > 0;
    }
}
