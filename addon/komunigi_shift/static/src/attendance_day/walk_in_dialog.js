// Generated from static_src/komunigi_shift/attendance_day/walk_in_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { RPCError } from "@web/core/network/rpc";
import { useService } from "@web/core/utils/hooks";
import { WorkerSearch } from "@komunigi_shift/worker_search/worker_search";
import { addWalkIn } from "./attendance_sheet";
export class WalkInDialog extends Component {
  static template = "komunigi_shift.WalkInDialog";
  static components = { Dialog, WorkerSearch };
  static props = { shift: Object, entered: Function, close: Function };
  state = useState({ chosen: null, refusal: "", isBusy: false });
  orm;
  setup() {
    this.orm = useService("orm");
  }
  choose(chosen) {
    this.state.chosen = chosen;
  }
  async enter() {
    const { shift, entered, close } = this.props;
    const worker = this.state.chosen;
    Object.assign(this.state, { refusal: "", isBusy: true });
    try {
      const seat = await addWalkIn(this.orm, shift, worker.id);
      close();
      entered(seat, worker);
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
