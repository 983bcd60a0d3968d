// Generated from static_src/komunigi_shift/alert_list/alert_list_controller.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { ListController } from "@web/views/list/list_controller";
export class AlertListController extends ListController {
  setup() {
    super.setup();
    onWillDestroy(useService("komunigi_shift_alert_live").followList(this.model));
  }
}
