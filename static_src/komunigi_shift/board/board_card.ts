// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { AlertAppearance } from "@komunigi_shift/alert_answer/alert_state";
import type { BoardSeat, BoardShift } from "./board_data";
import { stopId } from "./board_keys";
import { gapsOf, mayLeave } from "./board_moves";
import { markOf } from "./seat_mark";

interface BoardCardProps {
    shift: BoardShift;
    /** The stop of the keyboard, where it is on this card. */
    focused: string;
    /** What the card is to a worker who is being moved. */
    role: "" | "from" | "target" | "other";
}

/** A shift: when, what, who is on it, how full it is. The board handles what is done on it. */
export class BoardCard extends Component<BoardCardProps> {
    static override template = "komunigi_shift.BoardCard";
    static override props = { shift: Object, focused: String, role: String };

    get gaps(): number {
        return gapsOf(this.props.shift);
    }

    get taken(): BoardSeat[] {
        return this.props.shift.seats.filter(({ worker }) => worker);
    }

    /** The name of the shift, where it says more than its task. */
    get note(): string {
        const { name, task } = this.props.shift;
        return task && task !== name ? name : "";
    }

    get countText(): string {
        const { taken, total } = this.props.shift;
        return _t("%(taken)s of %(total)s seats taken", { taken, total });
    }

    get gapsText(): string {
        const { gaps } = this;
        if (this.props.role === "target") {
            return _t("Move here");
        }
        return gaps === 1 ? _t("1 free seat") : _t("%(count)s free seats", { count: gaps });
    }

    get freeStop(): string {
        return stopId(this.props.shift.key, "free");
    }

    stopOf({ shift_id }: BoardSeat): string {
        return stopId(this.props.shift.key, shift_id);
    }

    markOf(seat: BoardSeat): AlertAppearance | null {
        return markOf(seat, this.props.shift);
    }

    mayLeave(seat: BoardSeat): boolean {
        return mayLeave({ seat, shift: this.props.shift });
    }
}
