// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { appearanceOf, type AlertAppearance } from "@komunigi_shift/alert_answer/alert_state";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { lookOf, type Look, type Standing } from "@komunigi_shift_pos/standing/standing";

interface StandingLineProps {
    partner: Partner;
}

/** One line of a customer: who may shop, the badge, the next shift. */
export class StandingLine extends Component<StandingLineProps> {
    static override template = "komunigi_shift_pos.StandingLine";
    static override props = { partner: Object };

    pos!: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get standing(): Standing | undefined {
        return this.pos.shiftStandings.of(this.props.partner);
    }

    get look(): Look | undefined {
        return this.standing && lookOf(this.standing);
    }

    get badge(): AlertAppearance | null {
        return appearanceOf(this.standing?.state ?? false);
    }

    /** "Thu 26 Feb 14:00"; empty where there is none, or it is not shown. */
    get nextShift(): string {
        const shift = this.standing?.next_shift;
        return shift ? `${weekday(shift.date)} ${shift.time}` : "";
    }

    get staleSince(): string {
        return this.pos.shiftStandings.staleSince(this.props.partner);
    }
}
