// Generated from static_src/komunigi_shift/board/assign_dialog.ts by build.mjs: edit the source.
import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useAutofocus, useService } from "@web/core/utils/hooks";
import { useDebounced } from "@web/core/utils/timing";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { findWorkers } from "./board_calls";
import { freeSeatOf } from "./board_moves";
const TYPING = 250;
export class AssignDialog extends Component {
  static template = "komunigi_shift.AssignDialog";
  static components = { AlertPreview, Dialog };
  static props = { shift: Object, again: Function, acts: Object, close: Function };
  state = useState({
    text: "",
    found: [],
    chosen: null,
    preview: null,
    refusal: "",
    isBooking: false
  });
  search;
  orm;
  setup() {
    this.orm = useService("orm");
    useAutofocus({ refName: "search" });
    this.search = useDebounced(() => this.find(), TYPING);
    onWillStart(() => this.find());
  }
  async choose(worker) {
    Object.assign(this.state, { chosen: worker, preview: null, refusal: "" });
    const preview = await this.props.acts.preview(this.actOf(worker));
    if (this.state.chosen?.id === worker.id) {
      this.state.preview = preview;
    }
  }
  async book() {
    const { chosen, preview } = this.state;
    if (!chosen || !preview || !this.canBook) {
      return;
    }
    this.state.isBooking = true;
    const act = { ...this.actOf(chosen), despite: preview.asks ?? [] };
    const refusal = await this.props.acts.tryTo(act);
    if (refusal) {
      Object.assign(this.state, { refusal, preview: null, chosen: null, isBooking: false });
    } else {
      this.props.close();
    }
  }
  get title() {
    const { day, start, end, task, name } = this.props.shift;
    const values = { day: weekday(day), start, end, name: task || name };
    return _t("%(day)s, %(start)s\u2013%(end)s, %(name)s: who takes a seat?", values);
  }
  get heading() {
    return this.state.text.trim() ? _t("Found:") : _t("Those who need a shift first:");
  }
  get canBook() {
    const { preview, isBooking } = this.state;
    return preview !== null && !this.props.acts.isRefused(preview) && !isBooking;
  }
  /** Whether something is asked that the user can pass over. */
  get isAsked() {
    return this.canBook && Boolean(this.state.preview?.refused);
  }
  /** Whether it is the management's to pass over what stands in the way. */
  get isForManagement() {
    const { preview } = this.state;
    return Boolean(preview?.asks?.length) && !this.props.acts.isManagement;
  }
  appearance(worker) {
    return appearanceOf(worker.alert_registration_state);
  }
  reason(worker) {
    const word = this.appearance(worker)?.word ?? "";
    return withoutWord(worker.alert_registration_reason || "", word);
  }
  actOf({ id, cooperator_id }) {
    const { shift, again } = this.props;
    const seat = freeSeatOf(again() ?? shift) ?? freeSeatOf(shift);
    return { statusId: id, worker: cooperator_id[1], to: seat?.shift_id, despite: [] };
  }
  /** Finds by what is typed by then; an answer to an earlier text is not shown. */
  async find() {
    const { text } = this.state;
    const found = await findWorkers(this.orm, text);
    if (text !== this.state.text) {
      return;
    }
    this.state.found = found;
    if (!found.some(({ id }) => id === this.state.chosen?.id)) {
      Object.assign(this.state, { chosen: null, preview: null });
    }
  }
}
