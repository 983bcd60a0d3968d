declare module "@point_of_sale/app/utils/error_handlers" {
    import type { DialogService } from "@web/core/dialog/dialog_service";
    import type { RPCError } from "@web/core/network/rpc";

    export function handleRPCError(error: RPCError, dialog: DialogService): void;
}
