// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/dialog/dialog_service" {
    import type { ComponentConstructor } from "@odoo/owl";

    export interface DialogService {
        /** Shows a dialog; returns a function that closes it. */
        add(
            component: ComponentConstructor<any>,
            props: Record<string, unknown>,
            options?: { onClose?: () => void },
        ): () => void;
    }
}
