declare module "@web/core/dialog/dialog_service" {
    import type { ComponentConstructor } from "@odoo/owl";

    export interface DialogService {
        /** Shows a dialog; answers a function that closes it. */
        add(
            component: ComponentConstructor<any>,
            props: Record<string, unknown>,
            options?: { onClose?: () => void },
        ): () => void;
    }
}
