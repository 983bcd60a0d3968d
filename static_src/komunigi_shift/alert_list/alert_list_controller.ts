// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { ListController } from "@web/views/list/list_controller";

/**
 * A list of workers that follows changes made elsewhere: workers come and go as its filter says.
 * While a row is edited or some are selected it stays as it is; its badges follow all the same.
 */
export class AlertListController extends ListController {
    override setup(): void {
        super.setup();
        onWillDestroy(useService("komunigi_shift_alert_live").followList(this.model));
    }
}
