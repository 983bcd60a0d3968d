// Generated from static_src/komunigi_wallet/balance_card/balance_card_field.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, onWillUpdateProps, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { KeepLast } from "@web/core/utils/concurrency";
import { useService } from "@web/core/utils/hooks";
import {
  standardFieldProps
} from "@web/views/fields/standard_field_props";
import { sparkline } from "./sparkline";
const WIDTH = 160;
const HEIGHT = 40;
export class BalanceCardField extends Component {
  static template = "komunigi_wallet.BalanceCardField";
  static props = { ...standardFieldProps, name: String };
  width = WIDTH;
  height = HEIGHT;
  keepLast = new KeepLast();
  orm;
  state = useState({ card: false });
  setup() {
    this.orm = useService("orm");
    onWillStart(() => this.load(this.props));
    onWillUpdateProps((next) => this.load(next));
  }
  /** Read again when the form shows another customer, or the same one after a change. */
  async load({ record }) {
    this.state.card = await this.keepLast.add(this.read(record.resId));
  }
  get card() {
    return this.state.card;
  }
  get trend() {
    const months = this.card ? this.card.months : [];
    return sparkline(
      months.map(({ balance }) => balance),
      WIDTH,
      HEIGHT
    );
  }
  /** The trend in words, for screen readers. */
  get sentence() {
    const months = this.card ? this.card.months : [];
    const [first, last] = [months[0], months[months.length - 1]];
    return first && last ? _t("From %(before)s in %(month)s to %(now)s now", {
      before: first.text,
      month: first.name,
      now: last.text
    }) : "";
  }
  async read(resId) {
    return resId ? this.orm.silent.call("res.partner", "get_customer_wallet_card", [resId]) : false;
  }
}
export const balanceCardField = {
  component: BalanceCardField,
  displayName: _t("Balance of a wallet"),
  supportedTypes: ["monetary"]
};
registry.category("fields").add("komunigi_wallet_balance_card", balanceCardField);
