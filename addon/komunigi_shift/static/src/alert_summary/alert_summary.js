// Generated from static_src/komunigi_shift/alert_summary/alert_summary.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, onWillUpdateProps, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { readAnswer } from "@komunigi_shift/alert_answer/alert_calls";
import { answerFacts } from "@komunigi_shift/alert_answer/answer_facts";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";
export class AlertSummary extends Component {
  static template = "komunigi_shift.AlertSummary";
  static props = { resModel: String, resId: Number, reason: String };
  state = useState({ facts: [] });
  readings = 0;
  orm;
  setup() {
    this.orm = useService("orm");
    onWillStart(() => this.load(this.props));
    onWillUpdateProps((next) => this.load(next));
    useAlertChanges(
      () => this.props,
      () => this.load(this.props)
    );
  }
  /** Reads the answer; of several readings at once, the last one counts. */
  async load({ resModel, resId }) {
    const reading = ++this.readings;
    const answer = await readAnswer(this.orm, resModel, resId);
    if (reading === this.readings) {
      this.state.facts = answerFacts(answer);
    }
  }
}
