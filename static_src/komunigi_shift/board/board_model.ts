// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import type { ORM } from "@web/core/orm_service";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import { readBoard } from "./board_calls";
import type { Board, BoardSeat, BoardShift } from "./board_data";
import { stopId } from "./board_keys";
import { filtered, rowsOf, tasksOf, type BoardRow, type BoardTask } from "./board_layout";
import { gapsOf, type TakenSeat } from "./board_moves";
import { daysOf, type Shown } from "./period";

/** What stands at a stop of the board: a seat that is taken, or a shift for its free seats. */
export interface Place {
    shift: BoardShift;
    seat: BoardSeat | null;
}

/** The planning as it is shown: read for a period, filtered, and found by its stops. */
export class BoardModel {
    board: Board | null = null;
    /** Why it could not be read, in words. */
    failure = "";
    isReading = false;
    private readings = 0;

    constructor(
        private readonly orm: ORM,
        public shown: Shown,
    ) {}

    /** Reads what is shown again, which stays readable meanwhile. */
    readAgain(): Promise<void> {
        return this.read(this.isReading);
    }

    /** Reads what is shown; of several readings at once, the last one counts. */
    async read(isReading = true): Promise<void> {
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

    get days(): Day[] {
        return daysOf(this.shown);
    }

    get all(): BoardShift[] {
        return this.board?.shifts ?? [];
    }

    get shifts(): BoardShift[] {
        return filtered(this.all, this.shown);
    }

    get rows(): BoardRow[] {
        return rowsOf(this.shifts, this.days);
    }

    get tasks(): BoardTask[] {
        return tasksOf(this.all, _t("Without a task"));
    }

    /** How many seats nobody has taken yet, of the tasks that are shown. */
    get gaps(): number {
        const shifts = filtered(this.all, { ...this.shown, withGaps: false });
        return shifts.reduce((sum, shift) => sum + gapsOf(shift), 0);
    }

    /** The seats of the shifts that are shown, cancelled ones left out. */
    get seatIds(): number[] {
        return this.shifts.flatMap(({ seats }) => seats.map(({ shift_id }) => shift_id));
    }

    placeOf(stop: string | undefined): Place | null {
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

    shiftOf(key: string | undefined): BoardShift | undefined {
        return this.all.find((shift) => shift.key === key);
    }

    /** A seat as it was read last, if its worker still has it. */
    again({ seat }: TakenSeat): TakenSeat | null {
        for (const shift of this.all) {
            const now = shift.seats.find(({ shift_id }) => shift_id === seat.shift_id);
            if (now && now.worker?.partner_id === seat.worker?.partner_id) {
                return { seat: now, shift };
            }
        }
        return null;
    }

    /** Whether somebody with one of these statuses is on it. */
    hasStatus(statuses: number[]): boolean {
        const told = new Set<number | false | undefined>(statuses);
        return this.all.some(({ seats }) => seats.some((one) => told.has(one.worker?.status_id)));
    }
}

function wordsOf(error: unknown): string {
    return error instanceof RPCError ? error.data.message : _t("The server cannot be reached.");
}
