// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@account/services/account_move_service" {
    import type { DialogService } from "@web/core/dialog/dialog_service";

    /** What screens do with invoices. */
    export class AccountMoveService {
        dialog: DialogService;
        downloadPdf(accountMoveId: number, target?: string): Promise<void>;
    }
}
