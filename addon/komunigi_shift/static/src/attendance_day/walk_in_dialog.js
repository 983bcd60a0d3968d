// Generated from static_src/komunigi_shift/attendance_day/walk_in_dialog.ts by build.mjs: edit the source.
import { Component, useState } from "@odoo/owl";
import { AutoComplete } from "@web/core/autocomplete/autocomplete";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { RPCError } from "@web/core/network/rpc";
import { useService } from "@web/core/utils/hooks";
import { addWalkIn } from "./attendance_sheet";
const MOST = 8;
export class WalkInDialog extends Component {
  static template = "komunigi_shift.WalkInDialog";
  static components = { AutoComplete, Dialog };
  static props = { shift: Object, entered: Function, close: Function };
  state = useState({ refusal: "", isBusy: false });
  sources = [{ options: this.search.bind(this) }];
  orm;
  setup() {
    this.orm = useService("orm");
  }
  async search(text) {
    const words = { name: text, limit: MOST };
    const hits = await this.orm.call(
      "cooperative.status",
      "name_search",
      [],
      words
    );
    if (!hits.length) {
      return [{ label: _t("No worker is found by that"), cssClass: "text-muted" }];
    }
    return hits.map(([id, label]) => ({ label, onSelect: () => this.enter(id, label) }));
  }
  async enter(statusId, name) {
    const { shift, entered, close } = this.props;
    Object.assign(this.state, { refusal: "", isBusy: true });
    try {
      const seat = await addWalkIn(this.orm, shift, statusId);
      close();
      entered(seat, name);
    } catch (error) {
      if (!(error instanceof RPCError)) {
        throw error;
      }
      this.state.refusal = error.data?.message ?? error.message;
    } finally {
      this.state.isBusy = false;
    }
  }
}
