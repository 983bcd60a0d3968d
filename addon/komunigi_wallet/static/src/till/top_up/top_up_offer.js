// Generated from static_src/komunigi_wallet/till/top_up/top_up_offer.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
export class TopUpOffer extends Component {
  static template = "komunigi_wallet.TopUpOffer";
  static components = { Dialog };
  static props = {
    title: String,
    body: String,
    offers: Array,
    getPayload: Function,
    close: Function
  };
  choose(amount) {
    this.props.getPayload(amount);
    this.props.close();
  }
}
