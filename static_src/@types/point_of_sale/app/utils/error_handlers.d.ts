// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/utils/error_handlers" {
    import type { DialogService } from "@web/core/dialog/dialog_service";
    import type { RPCError } from "@web/core/network/rpc";

    export function handleRPCError(error: RPCError, dialog: DialogService): void;
}
