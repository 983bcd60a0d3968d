// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillDestroy } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { KanbanController } from "@web/views/kanban/kanban_controller";

/** Cards of workers that follow changes made elsewhere, as their list does. */
export class AlertKanbanController extends KanbanController {
    override setup(): void {
        super.setup();
        onWillDestroy(useService("komunigi_shift_alert_live").followList(this.model));
    }
}
