// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/utils/make_awaitable_dialog" {
    import type { ComponentConstructor } from "@odoo/owl";
    import type { DialogService } from "@web/core/dialog/dialog_service";

    /** Shows a dialog that calls its prop `getPayload`; undefined where it was closed instead. */
    export function makeAwaitable<T>(
        dialog: DialogService,
        component: ComponentConstructor<any>,
        props?: Record<string, unknown>,
    ): Promise<T | undefined>;
}
