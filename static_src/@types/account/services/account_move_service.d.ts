// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@account/services/account_move_service" {
    import type { NotificationService } from "@web/core/notifications/notification_service";

    /** What screens do with invoices. */
    export class AccountMoveService {
        env: { services: { notification: NotificationService } };
        downloadPdf(accountMoveId: number, target?: string): Promise<void>;
    }
}
