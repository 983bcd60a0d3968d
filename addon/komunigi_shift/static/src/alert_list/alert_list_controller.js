// Generated from static_src/komunigi_shift/alert_list/alert_list_controller.ts by build.mjs: edit the source.
import { useService } from "@web/core/utils/hooks";
import { ListController } from "@web/views/list/list_controller";
import { onWillDestroy } from "@odoo/owl";
export class AlertListController extends ListController {
  setup() {
    super.setup();
    onWillDestroy(useService("alert_live").watchAll(() => this.followChanges()));
  }
  followChanges() {
    const { root } = this.model;
    if (!root.editedRecord && !root.selection.length) {
      void root.load();
    }
  }
}
