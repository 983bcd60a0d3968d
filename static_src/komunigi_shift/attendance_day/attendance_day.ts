// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { router } from "@web/core/browser/router";
import { DateTimeInput } from "@web/core/datetime/datetime_input";
import type { DialogService } from "@web/core/dialog/dialog_service";
import { deserializeDate, serializeDate, type LocalDateTime } from "@web/core/l10n/dates";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService, type Services } from "@web/core/utils/hooks";
import { Layout } from "@web/search/layout";
import {
    standardActionServiceProps,
    type StandardActionProps,
} from "@web/webclient/actions/action_service";
import { isDay, longDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { useDayChanges, type ShownDays } from "@komunigi_shift/alert_live/day_changes";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
import { offerUndo } from "@komunigi_shift/undo_notice/undo_notice";
import type { FoundWorker } from "@komunigi_shift/worker_search/found_workers";
import {
    enterAllAttended,
    enterOutcome,
    formerSeats,
    readSheet,
    removeWalkIn,
    workersOf,
    type Outcome,
    type Sheet,
    type SheetSeat,
    type SheetShift,
} from "./attendance_sheet";
import { AttendanceShift, type SheetActions } from "./attendance_shift";
import { counterText, openSeats, outcomeText } from "./attendance_text";
import { WalkInDialog } from "./walk_in_dialog";

/** Takes back what was entered; resolves to the seats of which it did. */
type TakeBack = () => Promise<number[]>;

/** Where the attendance of a day is entered, whoever came; always says which day it is. */
export class AttendanceDay
    extends Component<StandardActionProps>
    implements SheetActions, ShownDays
{
    static override template = "komunigi_shift.AttendanceDay";
    static components = { AttendanceShift, DateTimeInput, Layout };
    static override props = { ...standardActionServiceProps };

    state = useState({ sheet: null as Sheet | null, isBusy: false });
    display = { controlPanel: {} };
    /** Seats entered here: they do not slip away from under the finger. */
    private entered = new Set<number>();
    private readings = 0;
    private action!: Services["action"];
    private dialog!: DialogService;
    private notification!: Services["notification"];
    private orm!: Services["orm"];

    override setup(): void {
        this.action = useService("action");
        this.dialog = useOneDialog();
        this.notification = useService("notification");
        this.orm = useService("orm");
        const { day } = router.current;
        useDayChanges(this, () => void this.readAgain());
        onWillStart(() => this.load(isDay(day) ? day : null));
    }

    /** Shows a day, or today; of several readings at once, the last one counts. */
    async load(day: string | null): Promise<void> {
        const reading = ++this.readings;
        const kept = formerSeats(this.state.sheet).filter((id) => this.entered.has(id));
        const sheet = await readSheet(this.orm, day, kept);
        if (reading === this.readings) {
            this.state.sheet = sheet;
            this.props.updateActionState?.({ day: sheet.day });
        }
    }

    /** Goes to a date that was chosen, or so many days on. */
    async go(date: LocalDateTime | false): Promise<void> {
        if (date) {
            await this.load(serializeDate(date));
        }
    }

    step(days: number): Promise<void> {
        return this.go(this.date.plus({ days }));
    }

    async enter(seat: SheetSeat, outcome: Outcome): Promise<void> {
        const message = counterText(seat, seat.effects[outcome]);
        const values = {
            name: isolated(seat.worker.name),
            outcome: outcomeText(outcome, this.sheet.states),
        };
        const title = _t("%(name)s: %(outcome)s", values);
        const entered = await this.enterSeats([seat.id], () =>
            enterOutcome(this.orm, [seat.id], outcome, "open"),
        );
        if (this.isWhole(entered, [seat.id])) {
            this.tell(title, message, [seat.id], () => this.reopen([seat.id], outcome));
        }
    }

    async undo({ id, state }: SheetSeat): Promise<void> {
        await this.takeBack([id], () => this.reopen([id], state));
    }

    async enterAll(shift: SheetShift): Promise<void> {
        const seats = openSeats(shift);
        const entered = await this.enterSeats(seats, () => enterAllAttended(this.orm, seats));
        if (entered.length) {
            const message = _t("%(count)s entered as present", { count: entered.length });
            this.tell(shift.name, message, entered, () => this.reopen(entered, "done"));
        }
    }

    openWalkIn(shift: SheetShift): void {
        const entered = async (seat: number, { id, cooperator_id: [, name] }: FoundWorker) => {
            await this.load(this.sheet.day);
            const undo = () => removeWalkIn(this.orm, seat, id);
            this.tell(name, _t("Entered as present"), [seat], undo);
        };
        this.dialog.add(WalkInDialog, { shift, entered });
    }

    async openWorker({ worker }: SheetSeat): Promise<void> {
        const [resModel, resId] = worker.id
            ? ["cooperative.status", worker.id]
            : ["res.partner", worker.partner_id];
        const target = { type: "ir.actions.act_window", res_model: resModel, res_id: resId };
        await this.action.doAction({ ...target, views: [[false, "form"]] });
    }

    openOlder(): Promise<void> {
        return this.action.doAction("komunigi_shift.shift_shift_action", {
            additionalContext: { search_default_coming: 0, search_default_to_validate: 1 },
        });
    }

    /** The days that it shows, to follow changes of them. */
    get days(): string[] {
        const { sheet } = this.state;
        return sheet ? [sheet.day, ...sheet.unvalidated.map(({ day }) => day)] : [];
    }

    /** Whether one of these workers is on it. */
    hasStatus(statuses: number[]): boolean {
        return workersOf(this.state.sheet).some((id) => statuses.includes(id));
    }

    get sheet(): Sheet {
        return this.state.sheet as Sheet;
    }

    get date(): LocalDateTime {
        return deserializeDate(this.sheet.day);
    }

    get isToday(): boolean {
        return this.sheet.day === this.sheet.today;
    }

    get title(): string {
        const day = longDay(this.sheet.day);
        return this.isToday ? _t("Today, %(day)s", { day }) : day;
    }

    get olderText(): string {
        return _t("%(count)s more from earlier days", { count: this.sheet.older });
    }

    mayAddTo(shift: SheetShift): boolean {
        return shift.free > 0 || this.sheet.may_add;
    }

    dayText(day: string): string {
        return longDay(day);
    }

    private enterSeats<T>(seats: number[], act: () => Promise<T>): Promise<T> {
        seats.forEach((id) => this.entered.add(id));
        return this.change(act);
    }

    /** Does something, then shows the sheet as it is; also after a refusal, which Odoo shows. */
    private async change<T>(act: () => Promise<T>): Promise<T> {
        this.state.isBusy = true;
        try {
            return await act().finally(() => this.load(this.sheet.day));
        } finally {
            this.state.isBusy = false;
        }
    }

    private async takeBack(seats: number[], act: TakeBack): Promise<void> {
        this.isWhole(await this.change(act), seats);
    }

    /** Whether all of these seats were changed; says so where others have changed one meanwhile. */
    private isWhole(changed: number[], seats: number[]): boolean {
        const isWhole = changed.length === seats.length;
        if (!isWhole) {
            const message = _t("Somebody else has entered it meanwhile: that stays.");
            this.notification.add(message, { type: "warning" });
        }
        return isWhole;
    }

    private async readAgain(): Promise<void> {
        if (!this.state.isBusy) {
            await this.load(this.sheet.day);
        }
    }

    private reopen(seats: number[], former: SheetSeat["state"]): Promise<number[]> {
        return enterOutcome(this.orm, seats, "open", former);
    }

    /** Says what was entered of these seats, with a button that takes it back. */
    private tell(title: string, message: string, seats: number[], act: TakeBack): void {
        const undo = () => void this.takeBack(seats, act);
        offerUndo(this.notification, { title, message, undo });
    }
}

registry.category("actions").add("komunigi_shift_attendance_day", AttendanceDay);
