// Generated from static_src/komunigi_shift/attendance_day/attendance_day.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { router } from "@web/core/browser/router";
import { DateTimeInput } from "@web/core/datetime/datetime_input";
import { deserializeDate, serializeDate } from "@web/core/l10n/dates";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { Layout } from "@web/search/layout";
import {
  standardActionServiceProps
} from "@web/webclient/actions/action_service";
import { isDay, longDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { useDayChanges } from "@komunigi_shift/alert_live/day_changes";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
import { offerUndo } from "@komunigi_shift/undo_notice/undo_notice";
import {
  enterAllAttended,
  enterOutcome,
  formerSeats,
  readSheet,
  removeWalkIn,
  workersOf
} from "./attendance_sheet";
import { AttendanceShift } from "./attendance_shift";
import { counterText, openSeats, outcomeText } from "./attendance_text";
import { WalkInDialog } from "./walk_in_dialog";
export class AttendanceDay extends Component {
  static template = "komunigi_shift.AttendanceDay";
  static components = { AttendanceShift, DateTimeInput, Layout };
  static props = { ...standardActionServiceProps };
  state = useState({ sheet: null, isBusy: false });
  display = { controlPanel: {} };
  /** Seats entered here: they do not slip away from under the finger. */
  entered = /* @__PURE__ */ new Set();
  readings = 0;
  action;
  dialog;
  notification;
  orm;
  setup() {
    this.action = useService("action");
    this.dialog = useOneDialog();
    this.notification = useService("notification");
    this.orm = useService("orm");
    const { day } = router.current;
    useDayChanges(this, () => void this.readAgain());
    onWillStart(() => this.load(isDay(day) ? day : null));
  }
  /** Shows a day, or today; of several readings at once, the last one counts. */
  async load(day) {
    const reading = ++this.readings;
    const kept = formerSeats(this.state.sheet).filter((id) => this.entered.has(id));
    const sheet = await readSheet(this.orm, day, kept);
    if (reading === this.readings) {
      this.state.sheet = sheet;
      this.props.updateActionState?.({ day: sheet.day });
    }
  }
  /** Goes to a date that was chosen, or so many days on. */
  async go(date) {
    if (date) {
      await this.load(serializeDate(date));
    }
  }
  step(days) {
    return this.go(this.date.plus({ days }));
  }
  async enter(seat, outcome) {
    const message = counterText(seat, seat.effects[outcome]);
    const values = {
      name: isolated(seat.worker.name),
      outcome: outcomeText(outcome, this.sheet.states)
    };
    const title = _t("%(name)s: %(outcome)s", values);
    const entered = await this.enterSeats(
      [seat.id],
      () => enterOutcome(this.orm, [seat.id], outcome, "open")
    );
    if (this.isWhole(entered, [seat.id])) {
      this.tell(title, message, [seat.id], () => this.reopen([seat.id], outcome));
    }
  }
  async undo({ id, state }) {
    await this.takeBack([id], () => this.reopen([id], state));
  }
  async enterAll(shift) {
    const seats = openSeats(shift);
    const entered = await this.enterSeats(seats, () => enterAllAttended(this.orm, seats));
    if (entered.length) {
      const message = _t("%(count)s entered as present", { count: entered.length });
      this.tell(shift.name, message, entered, () => this.reopen(entered, "done"));
    }
  }
  openWalkIn(shift) {
    const entered = async (seat, { id, cooperator_id: [, name] }) => {
      await this.load(this.sheet.day);
      const undo = () => removeWalkIn(this.orm, seat, id);
      this.tell(name, _t("Entered as present"), [seat], undo);
    };
    this.dialog.add(WalkInDialog, { shift, entered });
  }
  async openWorker({ worker }) {
    const [resModel, resId] = worker.id ? ["cooperative.status", worker.id] : ["res.partner", worker.partner_id];
    const target = { type: "ir.actions.act_window", res_model: resModel, res_id: resId };
    await this.action.doAction({ ...target, views: [[false, "form"]] });
  }
  openOlder() {
    return this.action.doAction("komunigi_shift.shift_shift_action", {
      additionalContext: { search_default_coming: 0, search_default_to_validate: 1 }
    });
  }
  /** The days that it shows, to follow changes of them. */
  get days() {
    const { sheet } = this.state;
    return sheet ? [sheet.day, ...sheet.unvalidated.map(({ day }) => day)] : [];
  }
  /** Whether one of these workers is on it. */
  hasStatus(statuses) {
    return workersOf(this.state.sheet).some((id) => statuses.includes(id));
  }
  get sheet() {
    return this.state.sheet;
  }
  get date() {
    return deserializeDate(this.sheet.day);
  }
  get isToday() {
    return this.sheet.day === this.sheet.today;
  }
  get title() {
    const day = longDay(this.sheet.day);
    return this.isToday ? _t("Today, %(day)s", { day }) : day;
  }
  get olderText() {
    return _t("%(count)s more from earlier days", { count: this.sheet.older });
  }
  mayAddTo(shift) {
    return shift.free > 0 || this.sheet.may_add;
  }
  dayText(day) {
    return longDay(day);
  }
  enterSeats(seats, act) {
    seats.forEach((id) => this.entered.add(id));
    return this.change(act);
  }
  /** Does something, then shows the sheet as it is; also after a refusal, which Odoo shows. */
  async change(act) {
    this.state.isBusy = true;
    try {
      return await act().finally(() => this.load(this.sheet.day));
    } finally {
      this.state.isBusy = false;
    }
  }
  async takeBack(seats, act) {
    this.isWhole(await this.change(act), seats);
  }
  /** Whether all of these seats were changed; says so where others have changed one meanwhile. */
  isWhole(changed, seats) {
    const isWhole = changed.length === seats.length;
    if (!isWhole) {
      const message = _t("Somebody else has entered it meanwhile: that stays.");
      this.notification.add(message, { type: "warning" });
    }
    return isWhole;
  }
  async readAgain() {
    if (!this.state.isBusy) {
      await this.load(this.sheet.day);
    }
  }
  reopen(seats, former) {
    return enterOutcome(this.orm, seats, "open", former);
  }
  /** Says what was entered of these seats, with a button that takes it back. */
  tell(title, message, seats, act) {
    const undo = () => void this.takeBack(seats, act);
    offerUndo(this.notification, { title, message, undo });
  }
}
registry.category("actions").add("komunigi_shift_attendance_day", AttendanceDay);
