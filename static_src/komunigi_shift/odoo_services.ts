// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** Names the services of Odoo that our components use, for `useService`. */
import type { DialogService } from "@web/core/dialog/dialog_service";
import type { NotificationService } from "@web/core/notifications/notification_service";
import type { ORM } from "@web/core/orm_service";
import type { UiService } from "@web/core/ui/ui_service";
import type { ActionService } from "@web/webclient/actions/action_service";
import type { BusService } from "@bus/services/bus_service";

declare module "@web/core/utils/hooks" {
    interface Services {
        action: ActionService;
        bus_service: BusService;
        dialog: DialogService;
        notification: NotificationService;
        orm: ORM;
        ui: UiService;
    }
}
