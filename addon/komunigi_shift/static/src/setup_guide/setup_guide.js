// Generated from static_src/komunigi_shift/setup_guide/setup_guide.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { Layout } from "@web/search/layout";
import {
  standardActionServiceProps
} from "@web/webclient/actions/action_service";
import { nextStep, progressText, wordsOf } from "./setup_step";
export class SetupGuide extends Component {
  static template = "komunigi_shift.SetupGuide";
  static components = { Layout };
  static props = { ...standardActionServiceProps };
  state = useState({ steps: [] });
  display = { controlPanel: {} };
  wordsOf = wordsOf;
  action;
  orm;
  setup() {
    this.action = useService("action");
    this.orm = useService("orm");
    onWillStart(() => this.load());
  }
  /** Carries a step out; where that is a dialog, the guide follows when it is closed. */
  open({ action }) {
    return this.action.doAction(action, { onClose: () => void this.load() });
  }
  openWorkers() {
    return this.action.doAction("komunigi_shift.cooperative_status_action");
  }
  get progress() {
    return progressText(this.state.steps);
  }
  get next() {
    return nextStep(this.state.steps);
  }
  async load() {
    this.state.steps = await this.orm.call("shift.setup", "get_steps");
  }
}
registry.category("actions").add("komunigi_shift_setup_guide", SetupGuide);
