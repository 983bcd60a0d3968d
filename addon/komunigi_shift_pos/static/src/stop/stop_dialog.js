// Generated from static_src/komunigi_shift_pos/stop/stop_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError } from "@web/core/network/rpc";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { whyNot } from "@komunigi_shift_pos/standing/standing";
export class StopDialog extends Component {
  static template = "komunigi_shift_pos.StopDialog";
  static components = { Dialog };
  static props = { partner: Object, getPayload: Function, close: Function };
  state = useState({ reason: "", failure: "", isBusy: false });
  pos;
  setup() {
    this.pos = usePos();
  }
  get why() {
    const standing = this.pos.shiftStandings.of(this.props.partner);
    return standing ? whyNot(standing) : "";
  }
  get isStop() {
    return this.pos.shiftStandings.isStopping;
  }
  /** Whether who stands at the till may let somebody shop; the server decides. */
  get mayLet() {
    return this.pos.getCashier()?._role === "manager";
  }
  async letShop() {
    this.state.isBusy = true;
    this.state.failure = "";
    try {
      await this.pos.shiftStandings.letShop(this.props.partner, this.state.reason);
      this.goOn();
    } catch (error) {
      this.state.failure = messageOf(error);
    } finally {
      this.state.isBusy = false;
    }
  }
  goOn() {
    this.props.getPayload(true);
    this.props.close();
  }
}
function messageOf(error) {
  if (error instanceof ConnectionLostError) {
    return _t("The server cannot be reached. Tap \u201CLet shop today\u201D again in a moment.");
  }
  const { data, message } = error;
  return data?.message || message || "";
}
