// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import type { Outcome, SheetSeat } from "./attendance_sheet";
import { changeText, effectText, outcomeText } from "./attendance_text";

interface AttendanceSeatProps {
    seat: SheetSeat;
    isStarted: boolean;
    stateNames: Record<SheetSeat["state"], string>;
    isBusy: boolean;
    enter: (outcome: Outcome) => void;
    undo: () => void;
    open: () => void;
}

const ICONS: Record<Outcome, string> = {
    done: "fa-check",
    excused: "fa-comment-o",
    absent_2: "fa-times",
    absent_1: "fa-times",
    absent_0: "fa-times",
};
const LESS_USUAL: Outcome[] = ["absent_1", "absent_0"];

/** One worker of a shift: how it went, or the buttons to say so with what each would count. */
export class AttendanceSeat extends Component<AttendanceSeatProps> {
    static override template = "komunigi_shift.AttendanceSeat";
    static components = { Dropdown, DropdownItem };
    static override props = {
        seat: Object,
        isStarted: Boolean,
        stateNames: Object,
        isBusy: Boolean,
        enter: Function,
        undo: Function,
        open: Function,
    };

    lessUsual = LESS_USUAL;

    effectOf(outcome: Outcome): string {
        return effectText(this.props.seat.effects[outcome]);
    }

    get outcome(): Outcome | null {
        const { state } = this.props.seat;
        return state === "open" ? null : state;
    }

    get label(): string {
        return this.outcome ? outcomeText(this.outcome, this.props.stateNames) : "";
    }

    get icon(): string {
        return this.outcome ? ICONS[this.outcome] : "";
    }

    get counted(): string {
        return changeText(this.props.seat.counted);
    }
}
