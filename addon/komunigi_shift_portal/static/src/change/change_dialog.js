// Generated from static_src/komunigi_shift_portal/change/change_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, onWillStart } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useChildRef } from "@web/core/utils/hooks";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { AlertPreview } from "@komunigi_shift/alert_preview/alert_preview";
import { dateChangeText } from "@komunigi_shift/alert_preview/preview_text";
import { refusalOf } from "@komunigi_shift_portal/page/my_page";
export class ChangeDialog extends Component {
  static template = "komunigi_shift_portal.ChangeDialog";
  static components = { AlertPreview, Dialog };
  static props = { change: Object, close: Function };
  refusal = "";
  preview = null;
  modal = useChildRef();
  setup() {
    onWillStart(() => this.load());
    onMounted(() => this.modal.el?.setAttribute("aria-label", this.props.change.title));
  }
  /** Closes first, so that it is done once, however often it is tapped. */
  async choose(choice) {
    this.props.close();
    await choice.run();
  }
  get choices() {
    return this.refusal ? [] : this.props.change.choices;
  }
  /** What a leave gives back. */
  get freed() {
    const { frees = [], after } = this.preview ?? {};
    return frees.map(
      ({ date, time, name }) => _t("%(day)s at %(time)s, %(name)s", {
        day: shortDay(date, after?.today ?? date),
        time,
        name: isolated(name)
      })
    );
  }
  /** What a replacement makes of the alert date of the member who asks. */
  get theirDate() {
    const { theirs, after } = this.preview ?? {};
    if (!theirs || !after) {
      return "";
    }
    const { today } = after;
    const [before, then] = [theirs.before, theirs.after].map((alert_date) => ({
      ...{ alert_date, deadline: null, today }
    }));
    return dateChangeText({ before, after: then }) || _t("This member has no alert date.");
  }
  async load() {
    try {
      this.preview = await this.props.change.preview();
    } catch (error) {
      this.refusal = refusalOf(error);
    }
  }
}
