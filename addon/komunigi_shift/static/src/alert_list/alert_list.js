// Generated from static_src/komunigi_shift/alert_list/alert_list.ts by build.mjs: edit the source.
import { registry } from "@web/core/registry";
import { listView } from "@web/views/list/list_view";
import { AlertListController } from "./alert_list_controller";
export const alertListView = { ...listView, Controller: AlertListController };
registry.category("views").add("komunigi_shift_alert_list", alertListView);
