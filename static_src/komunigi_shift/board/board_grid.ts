// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, onPatched, onWillUpdateProps, useRef, useState } from "@odoo/owl";
import type { DialogService } from "@web/core/dialog/dialog_service";
import { _t } from "@web/core/l10n/translation";
import { usePopover, type PopoverHandle } from "@web/core/popover/popover_hook";
import { useService, type Services } from "@web/core/utils/hooks";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPopover } from "@komunigi_shift/alert_popover/alert_popover";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
import { AssignDialog } from "./assign_dialog";
import type { BoardActs } from "./board_acts";
import { BoardCard } from "./board_card";
import type { BoardShift, BoardWorker } from "./board_data";
import { useBoardDrag } from "./board_drag";
import { focusStop, keyAt, stopAt } from "./board_elements";
import { nearestStop, nextStop, stopId, stopsOf, type Stop } from "./board_keys";
import type { BoardRow } from "./board_layout";
import type { BoardModel } from "./board_model";
import { freeSeatOf, mayLeave, mayTake, type TakenSeat } from "./board_moves";
import { SeatMenu, type SeatChoice } from "./seat_menu";

type OfStatus = BoardWorker & { status_id: number };

interface BoardGridProps {
    model: BoardModel;
    acts: BoardActs;
    rows: BoardRow[];
    isReading: boolean;
}

/** The cards of the shifts by day and hour, reached by mouse, finger and keys alike. */
export class BoardGrid extends Component<BoardGridProps> {
    static override template = "komunigi_shift.BoardGrid";
    static components = { BoardCard };
    static override props = { model: Object, acts: Object, rows: Array, isReading: Boolean };

    state = useState({ focused: "", moved: null as TakenSeat | null });
    root = useRef("root");
    private menu!: PopoverHandle;
    private answer!: PopoverHandle;
    private action!: Services["action"];
    private dialog!: DialogService;
    private notification!: Services["notification"];
    /** Who was moved to where: the keyboard goes there, once it is shown. */
    private followed: { statusId: number; key: string } | null = null;

    override setup(): void {
        this.action = useService("action");
        this.dialog = useOneDialog();
        this.notification = useService("notification");
        const useBottomSheet = this.env.isSmall;
        this.menu = usePopover(SeatMenu, { position: "bottom-start", useBottomSheet });
        this.answer = usePopover(AlertPopover, { position: "bottom-start", useBottomSheet });
        useBoardDrag(this.root, {
            start: (stop) => this.take(this.takenAt(stop)),
            drop: (key) => this.drop(this.props.model.shiftOf(key)),
            end: () => this.take(null),
            mayDrop: (key) => this.roleOf(this.props.model.shiftOf(key)) === "target",
        });
        onWillUpdateProps(({ model }) => {
            this.state.moved = this.state.moved && model.again(this.state.moved);
        });
        onMounted(() => this.showToday());
        onPatched(() => this.follow());
    }

    get stops(): Stop[] {
        return stopsOf(this.props.rows, this.state.moved);
    }

    /** The stop that the tabulator key leads to. */
    get focused(): string {
        const { stops } = this;
        const isThere = stops.some(({ id }) => id === this.state.focused);
        return isThere ? this.state.focused : (stops[0]?.id ?? "");
    }

    get moving(): string {
        const name = isolated(this.state.moved?.seat.worker?.name);
        return _t("Moving %(name)s: choose a shift with a free seat.", { name });
    }

    columnText(day: Day): string {
        return weekday(day);
    }

    isToday(day: Day): boolean {
        return day === this.props.model.board?.today;
    }

    /** What a card is to the worker who is being moved. */
    roleOf(shift: BoardShift | undefined): "" | "from" | "target" | "other" {
        const { moved } = this.state;
        if (!moved || !shift) {
            return "";
        }
        if (shift.key === moved.shift.key) {
            return "from";
        }
        return mayTake(shift, moved) ? "target" : "other";
    }

    onFocus({ target }: FocusEvent): void {
        this.state.focused = stopAt(target) ?? this.state.focused;
    }

    onClick({ target }: MouseEvent): void {
        const stop = stopAt(target);
        const place = this.props.model.placeOf(stop);
        if (this.state.moved) {
            this.drop(this.props.model.shiftOf(keyAt(target)));
        } else if (place?.seat) {
            this.openMenu(target as HTMLElement, { seat: place.seat, shift: place.shift });
        } else if (place) {
            this.assign(place.shift);
        }
    }

    onKeydown(event: KeyboardEvent): void {
        const stop = stopAt(event.target);
        if (event.key === "Escape" && this.state.moved) {
            event.stopPropagation();
            return this.putBack();
        }
        const taken = this.takenAt(stop);
        const next = stop && nextStop(this.stops, stop, event.key);
        if (next) {
            event.preventDefault();
            this.focusOn(next);
        } else if (event.key === " " && taken) {
            event.preventDefault();
            this.pickUp(taken);
        } else if (["Delete", "Backspace"].includes(event.key) && taken) {
            this.free(taken);
        }
    }

    /** Begins to move a worker, by keys or taps: the next shift that is chosen takes them. */
    pickUp(taken: TakenSeat): void {
        const from = this.stops.find(
            ({ id }) => id === stopId(taken.shift.key, taken.seat.shift_id),
        );
        const target = nearestStop(stopsOf(this.props.rows, taken), from);
        if (!target) {
            const words = _t("No other shift that is shown has a free seat.");
            this.notification.add(words, { type: "warning" });
            return;
        }
        this.take(taken);
        this.focusOn(target.id);
    }

    /** Ends the move without one. */
    putBack(): void {
        const { moved } = this.state;
        this.take(null);
        if (moved) {
            this.focusOn(stopId(moved.shift.key, moved.seat.shift_id));
        }
    }

    private take(taken: TakenSeat | null): void {
        this.state.moved = taken;
    }

    private drop(shift: BoardShift | undefined): void {
        const { moved } = this.state;
        if (moved && this.roleOf(shift) === "target") {
            this.take(null);
            this.propose(moved, shift);
        }
    }

    private free(taken: TakenSeat): void {
        this.propose(taken);
    }

    private propose({ seat }: TakenSeat, shift?: BoardShift): void {
        const { status_id: statusId, name: worker } = seat.worker as OfStatus;
        const to = shift && freeSeatOf(shift)?.shift_id;
        const act = { statusId, worker, from: seat.shift_id, to, despite: [] };
        void this.props.acts.propose(act, () => {
            this.followed = shift ? { statusId, key: shift.key } : null;
        });
    }

    private assign(shift: BoardShift): void {
        const { model, acts } = this.props;
        this.dialog.add(AssignDialog, { shift, again: () => model.shiftOf(shift.key), acts });
    }

    private openMenu(target: HTMLElement, taken: TakenSeat): void {
        const button = target.closest<HTMLElement>("[data-stop]") ?? target;
        const choose = (choice: SeatChoice) => this.choose(choice, button, taken);
        this.menu.open(button, { taken, choose, close: () => this.menu.close() });
    }

    private choose(choice: SeatChoice, button: HTMLElement, taken: TakenSeat): void {
        switch (choice) {
            case "explain":
                return this.answer.open(button, {
                    resModel: "cooperative.status",
                    resId: taken.seat.worker?.status_id,
                    close: () => this.answer.close(),
                });
            case "move":
                return this.pickUp(taken);
            case "free":
                return this.free(taken);
            case "open":
                void this.action.doAction({
                    type: "ir.actions.act_window",
                    res_model: "shift.shift",
                    res_id: taken.seat.shift_id,
                    views: [[false, "form"]],
                });
        }
    }

    /** The seat at a stop, if its worker can be moved or taken off. */
    private takenAt(stop: string | undefined): TakenSeat | null {
        const { seat, shift } = this.props.model.placeOf(stop) ?? {};
        const taken = seat && shift && { seat, shift };
        return taken && mayLeave(taken) ? taken : null;
    }

    private focusOn(stop: string): void {
        focusStop(this.root.el, stop);
    }

    private follow(): void {
        const { statusId, key } = this.followed ?? {};
        const { seats = [] } = this.props.model.shiftOf(key) ?? {};
        const seat = seats.find(({ worker }) => worker?.status_id === statusId);
        if (key && seat) {
            this.followed = null;
            this.focusOn(stopId(key, seat.shift_id));
        }
    }

    private showToday(): void {
        const today = this.root.el?.querySelector(".o_komunigi_shift_column_today");
        today?.scrollIntoView({ block: "nearest", inline: "start" });
    }
}
