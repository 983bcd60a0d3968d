// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/popover/popover_hook" {
    import type { ComponentConstructor } from "@odoo/owl";

    export interface PopoverHandle {
        open(target: HTMLElement, props: Record<string, unknown>): void;
        close(): void;
    }
    /** A popover of the component's own, closed with it; gives its content `close` as a prop. */
    export function usePopover(
        component: ComponentConstructor<any>,
        options?: {
            popoverClass?: string;
            position?: string;
            /** A sheet from the bottom of a small screen instead; it gives no `close`. */
            useBottomSheet?: boolean;
        },
    ): PopoverHandle;
}
