// Generated from static_src/komunigi_shift/worker_search/worker_search.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useAutofocus, useService } from "@web/core/utils/hooks";
import { useDebounced } from "@web/core/utils/timing";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { findWorkers } from "./found_workers";
const TYPING = 250;
export class WorkerSearch extends Component {
  static template = "komunigi_shift.WorkerSearch";
  static props = { chosen: { type: [Object, { value: null }] }, choose: Function };
  state = useState({ text: "", found: [] });
  search;
  orm;
  setup() {
    this.orm = useService("orm");
    useAutofocus({ refName: "search" });
    this.search = useDebounced(() => this.find(), TYPING);
    onWillStart(() => this.find());
  }
  get heading() {
    return this.state.text.trim() ? _t("Found:") : _t("Those who need a shift first:");
  }
  isChosen({ id }) {
    return this.props.chosen?.id === id;
  }
  appearance(worker) {
    return appearanceOf(worker.alert_registration_state);
  }
  reason(worker) {
    const word = this.appearance(worker)?.word ?? "";
    return withoutWord(worker.alert_registration_reason || "", word);
  }
  /** Finds by what is typed by then; an answer to an earlier text is not shown. */
  async find() {
    const { text } = this.state;
    const found = await findWorkers(this.orm, text);
    if (text !== this.state.text) {
      return;
    }
    this.state.found = found;
    if (this.props.chosen && !found.some((worker) => this.isChosen(worker))) {
      this.props.choose(null);
    }
  }
}
