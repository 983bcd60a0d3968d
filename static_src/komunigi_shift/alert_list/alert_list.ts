// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
import { kanbanView } from "@web/views/kanban/kanban_view";
import { listView } from "@web/views/list/list_view";
import { AlertKanbanController } from "./alert_kanban_controller";
import { AlertListController } from "./alert_list_controller";
import { AlertListRenderer } from "./alert_list_renderer";

/** For lists of workers: `<list js_class="komunigi_shift_alert_list">`. */
export const alertListView = {
    ...listView,
    Controller: AlertListController,
    Renderer: AlertListRenderer,
};

/** For cards of workers: `<kanban js_class="komunigi_shift_alert_kanban">`. */
export const alertKanbanView = { ...kanbanView, Controller: AlertKanbanController };

registry.category("views").add("komunigi_shift_alert_list", alertListView);
registry.category("views").add("komunigi_shift_alert_kanban", alertKanbanView);
