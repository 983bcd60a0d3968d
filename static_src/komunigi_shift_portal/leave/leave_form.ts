// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { LeaveLine, LeaveMode } from "@komunigi_shift_portal/page/my_page";

interface LeaveFormProps {
    leaves: LeaveLine[];
    mode: LeaveMode;
    today: Day;
    onAnnounce: (start: Day, end: Day) => void;
    onWithdraw: (request: number) => void;
}

/** The member's leaves and requests for leave, and the dates of another one. */
export class LeaveForm extends Component<LeaveFormProps> {
    static override template = "komunigi_shift_portal.LeaveForm";
    static override props = {
        leaves: Array,
        mode: String,
        today: String,
        onAnnounce: Function,
        onWithdraw: Function,
    };

    dates = useState({ start: "", end: "" });

    announce(): void {
        this.props.onAnnounce(this.dates.start, this.dates.end);
    }
}
