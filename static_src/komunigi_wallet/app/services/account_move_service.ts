// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AccountMoveService } from "@account/services/account_move_service";
import { _t } from "@web/core/l10n/translation";
import { rpc } from "@web/core/network/rpc";
import { patch } from "@web/core/utils/patch";

patch(AccountMoveService.prototype, {
    /** Says so where the server cannot make a PDF: the invoice is there all the same. */
    async downloadPdf(accountMoveId: number, target?: string): Promise<void> {
        if ((await rpc("/report/check_wkhtmltopdf")) !== "install") {
            return super.downloadPdf(accountMoveId, target);
        }
        this.env.services.notification.add(
            _t(
                "The invoice has been made, but not its PDF: wkhtmltopdf, the program that makes them, is missing on the server.",
            ),
            { title: _t("Invoice without PDF"), type: "warning" },
        );
    },
});
