import { registry } from "@web/core/registry";
import { listView } from "@web/views/list/list_view";
import { AlertListController } from "./alert_list_controller";

/** For lists of workers: `<list js_class="komunigi_shift_alert_list">`. */
export const alertListView = { ...listView, Controller: AlertListController };

registry.category("views").add("komunigi_shift_alert_list", alertListView);
