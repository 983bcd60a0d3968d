// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import type { BookedShift } from "@komunigi_shift_portal/page/my_page";

interface BookedShiftsProps {
    shifts: BookedShift[];
    onCannotCome: (shift: BookedShift) => void;
    onKeep: (shift: BookedShift) => void;
}

/** The member's shifts to come, each with what to do when they cannot come. */
export class BookedShifts extends Component<BookedShiftsProps> {
    static override template = "komunigi_shift_portal.BookedShifts";
    static override props = { shifts: Array, onCannotCome: Function, onKeep: Function };
}
