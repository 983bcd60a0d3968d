// Generated from static_src/komunigi_shift/board/board_grid.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, onPatched, onWillUpdateProps, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { usePopover } from "@web/core/popover/popover_hook";
import { useService } from "@web/core/utils/hooks";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPopover } from "@komunigi_shift/alert_popover/alert_popover";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
import { AssignDialog } from "./assign_dialog";
import { BoardCard } from "./board_card";
import { useBoardDrag } from "./board_drag";
import { focusStop, keyAt, stopAt } from "./board_elements";
import { nearestStop, nextStop, stopId, stopsOf } from "./board_keys";
import { freeSeatOf, mayLeave, mayTake } from "./board_moves";
import { SeatMenu } from "./seat_menu";
export class BoardGrid extends Component {
  static template = "komunigi_shift.BoardGrid";
  static components = { BoardCard };
  static props = { model: Object, acts: Object, rows: Array, isReading: Boolean };
  state = useState({ focused: "", moved: null });
  root = useRef("root");
  menu;
  answer;
  action;
  dialog;
  notification;
  /** Who was moved to where: the keyboard goes there, once it is shown. */
  followed = null;
  setup() {
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
      mayDrop: (key) => this.roleOf(this.props.model.shiftOf(key)) === "target"
    });
    onWillUpdateProps(({ model }) => {
      this.state.moved = this.state.moved && model.again(this.state.moved);
    });
    onMounted(() => this.showToday());
    onPatched(() => this.follow());
  }
  get stops() {
    return stopsOf(this.props.rows, this.state.moved);
  }
  /** The stop that the tabulator key leads to. */
  get focused() {
    const { stops } = this;
    const isThere = stops.some(({ id }) => id === this.state.focused);
    return isThere ? this.state.focused : stops[0]?.id ?? "";
  }
  get moving() {
    const name = isolated(this.state.moved?.seat.worker?.name);
    return _t("Moving %(name)s: choose a shift with a free seat.", { name });
  }
  columnText(day) {
    return weekday(day);
  }
  isToday(day) {
    return day === this.props.model.board?.today;
  }
  /** What a card is to the worker who is being moved. */
  roleOf(shift) {
    const { moved } = this.state;
    if (!moved || !shift) {
      return "";
    }
    if (shift.key === moved.shift.key) {
      return "from";
    }
    return mayTake(shift, moved) ? "target" : "other";
  }
  onFocus({ target }) {
    this.state.focused = stopAt(target) ?? this.state.focused;
  }
  onClick({ target }) {
    const stop = stopAt(target);
    const place = this.props.model.placeOf(stop);
    if (this.state.moved) {
      this.drop(this.props.model.shiftOf(keyAt(target)));
    } else if (place?.seat) {
      this.openMenu(target, { seat: place.seat, shift: place.shift });
    } else if (place) {
      this.assign(place.shift);
    }
  }
  onKeydown(event) {
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
  pickUp(taken) {
    const from = this.stops.find(
      ({ id }) => id === stopId(taken.shift.key, taken.seat.shift_id)
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
  putBack() {
    const { moved } = this.state;
    this.take(null);
    if (moved) {
      this.focusOn(stopId(moved.shift.key, moved.seat.shift_id));
    }
  }
  take(taken) {
    this.state.moved = taken;
  }
  drop(shift) {
    const { moved } = this.state;
    if (moved && this.roleOf(shift) === "target") {
      this.take(null);
      this.propose(moved, shift);
    }
  }
  free(taken) {
    this.propose(taken);
  }
  propose({ seat }, shift) {
    const { status_id: statusId, name: worker } = seat.worker;
    const to = shift && freeSeatOf(shift)?.shift_id;
    const act = { statusId, worker, from: seat.shift_id, to, despite: [] };
    void this.props.acts.propose(act, () => {
      this.followed = shift ? { statusId, key: shift.key } : null;
    });
  }
  assign(shift) {
    const { model, acts } = this.props;
    this.dialog.add(AssignDialog, { shift, again: () => model.shiftOf(shift.key), acts });
  }
  openMenu(target, taken) {
    const button = target.closest("[data-stop]") ?? target;
    const choose = (choice) => this.choose(choice, button, taken);
    this.menu.open(button, { taken, choose, close: () => this.menu.close() });
  }
  choose(choice, button, taken) {
    switch (choice) {
      case "explain":
        return this.answer.open(button, {
          resModel: "cooperative.status",
          resId: taken.seat.worker?.status_id,
          close: () => this.answer.close()
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
          views: [[false, "form"]]
        });
    }
  }
  /** The seat at a stop, if its worker can be moved or taken off. */
  takenAt(stop) {
    const { seat, shift } = this.props.model.placeOf(stop) ?? {};
    const taken = seat && shift && { seat, shift };
    return taken && mayLeave(taken) ? taken : null;
  }
  focusOn(stop) {
    focusStop(this.root.el, stop);
  }
  follow() {
    const { statusId, key } = this.followed ?? {};
    const { seats = [] } = this.props.model.shiftOf(key) ?? {};
    const seat = seats.find(({ worker }) => worker?.status_id === statusId);
    if (key && seat) {
      this.followed = null;
      this.focusOn(stopId(key, seat.shift_id));
    }
  }
  showToday() {
    const today = this.root.el?.querySelector(".o_komunigi_shift_column_today");
    today?.scrollIntoView({ block: "nearest", inline: "start" });
  }
}
