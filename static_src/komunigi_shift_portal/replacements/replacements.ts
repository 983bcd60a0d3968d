// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import type { OfferedShift } from "@komunigi_shift_portal/page/my_page";

interface ReplacementsProps {
    shifts: OfferedShift[];
    onTakeOver: (shift: OfferedShift) => void;
}

/** The shifts for which other members look for somebody. */
export class Replacements extends Component<ReplacementsProps> {
    static override template = "komunigi_shift_portal.Replacements";
    static override props = { shifts: Array, onTakeOver: Function };
}
