// Generated from static_src/komunigi_shift/board/board_toolbar.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { usePopover } from "@web/core/popover/popover_hook";
import { KeysHelp } from "./keys_help";
import { periodText, shifted, weekNumber } from "./period";
export class BoardToolbar extends Component {
  static template = "komunigi_shift.BoardToolbar";
  static components = { Dropdown, DropdownItem };
  static props = {
    shown: Object,
    today: String,
    tasks: Array,
    gaps: Number,
    canUndo: Boolean,
    canPrint: Boolean,
    show: Function,
    undo: Function,
    print: Function
  };
  keys;
  setup() {
    this.keys = usePopover(KeysHelp, { position: "bottom-end" });
  }
  step(by) {
    this.props.show(shifted(this.props.shown, by));
  }
  goToday() {
    this.change({ day: this.props.today });
  }
  take(span) {
    this.change({ span });
  }
  toggleGaps() {
    this.change({ withGaps: !this.props.shown.withGaps });
  }
  toggleTask(id) {
    const { tasks } = this.props.shown;
    const others = tasks.filter((task) => task !== id);
    this.change({ tasks: others.length < tasks.length ? others : [...tasks, id] });
  }
  get spans() {
    return [
      { value: "week", text: _t("Week") },
      { value: "day", text: _t("Day") }
    ];
  }
  get period() {
    return periodText(this.props.shown);
  }
  get week() {
    return _t("Week %(number)s", { number: weekNumber(this.props.shown.day) });
  }
  get isWeek() {
    return this.props.shown.span === "week";
  }
  get previousText() {
    return this.isWeek ? _t("Previous week") : _t("Previous day");
  }
  get nextText() {
    return this.isWeek ? _t("Next week") : _t("Next day");
  }
  get gapsText() {
    return _t("With free seats (%(count)s)", { count: this.props.gaps });
  }
  hasTask(id) {
    return this.props.shown.tasks.includes(id);
  }
  change(more) {
    this.props.show({ ...this.props.shown, ...more });
  }
}
