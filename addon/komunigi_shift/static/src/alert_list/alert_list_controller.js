// Generated from static_src/komunigi_shift/alert_list/alert_list_controller.ts by build.mjs: edit the source.
import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { ListController } from "@web/views/list/list_controller";
export class AlertListController extends ListController {
  setup() {
    super.setup();
    onWillDestroy(useService("komunigi_shift_alert_live").followList(this.model));
  }
}
