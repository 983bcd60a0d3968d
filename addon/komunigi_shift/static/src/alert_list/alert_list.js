// Generated from static_src/komunigi_shift/alert_list/alert_list.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
import { kanbanView } from "@web/views/kanban/kanban_view";
import { listView } from "@web/views/list/list_view";
import { AlertKanbanController } from "./alert_kanban_controller";
import { AlertListController } from "./alert_list_controller";
import { AlertListRenderer } from "./alert_list_renderer";
export const alertListView = {
  ...listView,
  Controller: AlertListController,
  Renderer: AlertListRenderer
};
export const alertKanbanView = { ...kanbanView, Controller: AlertKanbanController };
registry.category("views").add("komunigi_shift_alert_list", alertListView);
registry.category("views").add("komunigi_shift_alert_kanban", alertKanbanView);
