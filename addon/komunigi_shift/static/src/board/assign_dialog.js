// Generated from static_src/komunigi_shift/board/assign_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { WorkerSearch } from "@komunigi_shift/worker_search/worker_search";
import { freeSeatOf } from "./board_moves";
export class AssignDialog extends Component {
  static template = "komunigi_shift.AssignDialog";
  static components = { AlertPreview, Dialog, WorkerSearch };
  static props = { shift: Object, again: Function, acts: Object, close: Function };
  state = useState({
    chosen: null,
    preview: null,
    refusal: "",
    isBooking: false
  });
  async choose(worker) {
    Object.assign(this.state, { chosen: worker, preview: null });
    if (!worker) {
      return;
    }
    this.state.refusal = "";
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
    try {
      const refusal = await this.props.acts.tryTo(act);
      if (refusal) {
        Object.assign(this.state, { refusal, preview: null, chosen: null });
      } else {
        this.props.close();
      }
    } finally {
      this.state.isBooking = false;
    }
  }
  get title() {
    const { day, start, end, task, name } = this.props.shift;
    const values = { day: weekday(day), start, end, name: isolated(task || name) };
    return _t("%(day)s, %(start)s\u2013%(end)s, %(name)s: who takes a seat?", values);
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
  actOf({ id, cooperator_id }) {
    const { shift, again } = this.props;
    const seat = freeSeatOf(again() ?? shift) ?? freeSeatOf(shift);
    return { statusId: id, worker: cooperator_id[1], to: seat?.shift_id, despite: [] };
  }
}
