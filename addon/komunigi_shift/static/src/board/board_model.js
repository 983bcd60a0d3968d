// Generated from static_src/komunigi_shift/board/board_model.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import { readBoard } from "./board_calls";
import { stopId } from "./board_keys";
import { filtered, rowsOf, tasksOf } from "./board_layout";
import { gapsOf } from "./board_moves";
import { daysOf } from "./period";
export class BoardModel {
  constructor(orm, shown) {
    this.orm = orm;
    this.shown = shown;
  }
  orm;
  shown;
  board = null;
  /** Why it could not be read, in words. */
  failure = "";
  isReading = false;
  readings = 0;
  /** Reads what is shown again, which stays readable meanwhile. */
  readAgain() {
    return this.read(this.isReading);
  }
  /** Reads what is shown; of several readings at once, the last one counts. */
  async read(isReading = true) {
    const reading = ++this.readings;
    this.isReading = isReading;
    try {
      const board = await readBoard(this.orm, this.days);
      if (reading === this.readings) {
        Object.assign(this, { board, failure: "" });
      }
    } catch (error) {
      if (reading === this.readings) {
        this.failure = wordsOf(error);
      }
    } finally {
      this.isReading &&= reading !== this.readings;
    }
  }
  get days() {
    return daysOf(this.shown);
  }
  get all() {
    return this.board?.shifts ?? [];
  }
  get shifts() {
    return filtered(this.all, this.shown);
  }
  get rows() {
    return rowsOf(this.shifts, this.days);
  }
  get tasks() {
    return tasksOf(this.all, _t("Without a task"));
  }
  /** How many seats nobody has taken yet, of the tasks that are shown. */
  get gaps() {
    const shifts = filtered(this.all, { ...this.shown, withGaps: false });
    return shifts.reduce((sum, shift) => sum + gapsOf(shift), 0);
  }
  /** The seats of the shifts that are shown, cancelled ones left out. */
  get seatIds() {
    return this.shifts.flatMap(({ seats }) => seats.map(({ shift_id }) => shift_id));
  }
  placeOf(stop) {
    for (const shift of this.all) {
      if (stop === stopId(shift.key, "free")) {
        return { shift, seat: null };
      }
      const seat = shift.seats.find(({ shift_id }) => stop === stopId(shift.key, shift_id));
      if (seat) {
        return { shift, seat };
      }
    }
    return null;
  }
  shiftOf(key) {
    return this.all.find((shift) => shift.key === key);
  }
  /** A seat as it was read last, if its worker still has it. */
  again({ seat }) {
    for (const shift of this.all) {
      const now = shift.seats.find(({ shift_id }) => shift_id === seat.shift_id);
      if (now && now.worker?.partner_id === seat.worker?.partner_id) {
        return { seat: now, shift };
      }
    }
    return null;
  }
  /** Whether somebody with one of these statuses is on it. */
  hasStatus(statuses) {
    const told = new Set(statuses);
    return this.all.some(({ seats }) => seats.some((one) => told.has(one.worker?.status_id)));
  }
}
function wordsOf(error) {
  return error instanceof RPCError ? error.data.message : _t("The server cannot be reached.");
}
