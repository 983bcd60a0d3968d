// Generated from static_src/komunigi_shift/board/change_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
export class ChangeDialog extends Component {
  static template = "komunigi_shift.ChangeDialog";
  static components = { AlertPreview, Dialog };
  static props = { act: Object, preview: Object, confirm: Function, close: Function };
  get isMove() {
    return Boolean(this.props.act.to);
  }
  get title() {
    const name = isolated(this.props.act.worker);
    return this.isMove ? _t("Move %(name)s?", { name }) : _t("Give back the seat of %(name)s?", { name });
  }
  confirm() {
    this.props.close();
    this.props.confirm();
  }
}
