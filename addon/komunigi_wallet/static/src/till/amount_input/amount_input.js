// Generated from static_src/komunigi_wallet/till/amount_input/amount_input.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { Numpad } from "@point_of_sale/app/components/numpad/numpad";
export class AmountInput extends Component {
  static template = "komunigi_wallet.AmountInput";
  static components = { Numpad };
  static props = { entry: Object, onEnter: Function };
  entry = useState(this.props.entry);
  input = useRef("input");
  setup() {
    onMounted(() => this.input.el?.focus());
  }
  onKeydown(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.props.onEnter();
    }
  }
}
