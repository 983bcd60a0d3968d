// Generated from static_src/komunigi_wallet/till/remedies/remedy_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
export class RemedyDialog extends Component {
  static template = "komunigi_wallet.RemedyDialog";
  static components = { Dialog };
  static props = {
    title: String,
    body: String,
    confirmLabel: String,
    confirm: Function,
    close: Function
  };
  async confirm() {
    const done = this.props.confirm();
    this.props.close();
    await done;
  }
}
