// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useRef } from "@odoo/owl";
import { useNavigation } from "@web/core/navigation/navigation";
import type { AlertAppearance } from "@komunigi_shift/alert_answer/alert_state";
import { mayLeave, type TakenSeat } from "./board_moves";
import { markOf } from "./seat_mark";

export type SeatChoice = "explain" | "move" | "free" | "open";

interface SeatMenuProps {
    taken: TakenSeat;
    choose: (choice: SeatChoice) => void;
    close: () => void;
}

/** What can be done about a worker on a shift. */
export class SeatMenu extends Component<SeatMenuProps> {
    static override template = "komunigi_shift.SeatMenu";
    static override props = { taken: Object, choose: Function, close: Function };

    override setup(): void {
        useNavigation(useRef("root"));
    }

    choose(choice: SeatChoice): void {
        this.props.close();
        this.props.choose(choice);
    }

    get name(): string {
        return this.props.taken.seat.worker?.name ?? "";
    }

    get mark(): AlertAppearance | null {
        return markOf(this.props.taken.seat, this.props.taken.shift);
    }

    get hasAnswer(): boolean {
        return Boolean(this.props.taken.seat.worker?.status_id);
    }

    get mayLeave(): boolean {
        return mayLeave(this.props.taken);
    }
}
