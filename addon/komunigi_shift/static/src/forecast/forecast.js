// Generated from static_src/komunigi_shift/forecast/forecast.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { Layout } from "@web/search/layout";
import {
  standardActionServiceProps
} from "@web/webclient/actions/action_service";
import {
  barLength,
  longestBar,
  needDomain,
  seatDomain,
  spanText,
  totalShort
} from "./forecast_week";
export class Forecast extends Component {
  static template = "komunigi_shift.Forecast";
  static components = { Layout };
  static props = { ...standardActionServiceProps };
  state = useState({ weeks: [] });
  display = { controlPanel: {} };
  spanText = spanText;
  action;
  orm;
  setup() {
    this.action = useService("action");
    this.orm = useService("orm");
    onWillStart(async () => {
      this.state.weeks = await this.orm.call("shift.forecast", "get_forecast");
    });
  }
  openNeeds(week) {
    return this.open("at_risk_action", needDomain(week), week);
  }
  openSeats(week) {
    return this.open("free_seats_action", seatDomain(week), week);
  }
  bar(number) {
    return `width: ${barLength(number, longestBar(this.state.weeks))}%`;
  }
  /** What the weeks come to, in a sentence. */
  get summary() {
    const count = totalShort(this.state.weeks);
    if (!count) {
      return _t("There are enough free seats for everyone who needs one.");
    }
    return count === 1 ? _t("One shift is needed for which no seat is free in time.") : _t("%(count)s shifts are needed for which no seat is free in time.", { count });
  }
  get isShort() {
    return totalShort(this.state.weeks) > 0;
  }
  async open(name, domain, week) {
    const action = await this.action.loadAction(`komunigi_shift.${name}`);
    const title = `${action.name}, ${spanText(week)}`;
    await this.action.doAction({ ...action, name: title, domain, context: {} });
  }
}
registry.category("actions").add("komunigi_shift_forecast", Forecast);
