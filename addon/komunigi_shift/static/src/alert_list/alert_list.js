// Generated from static_src/komunigi_shift/alert_list/alert_list.ts by build.mjs: edit the source.
import { registry } from "@web/core/registry";
import { kanbanView } from "@web/views/kanban/kanban_view";
import { listView } from "@web/views/list/list_view";
import { AlertKanbanController } from "./alert_kanban_controller";
import { AlertListController } from "./alert_list_controller";
export const alertListView = { ...listView, Controller: AlertListController };
export const alertKanbanView = { ...kanbanView, Controller: AlertKanbanController };
registry.category("views").add("komunigi_shift_alert_list", alertListView);
registry.category("views").add("komunigi_shift_alert_kanban", alertKanbanView);
