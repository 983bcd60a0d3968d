// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/utils/hooks" {
    import type { EventBus } from "@odoo/owl";

    /** Each addon merges the services that it uses or makes into this interface. */
    export interface Services {}
    /** Listens on a bus while the component is there. */
    export function useBus(
        bus: EventBus,
        eventName: string,
        callback: (event: CustomEvent) => void,
    ): void;
    /** Focuses what has that `t-ref`, where there is a keyboard. */
    export function useAutofocus(options?: { refName?: string }): { el: HTMLElement | null };
    /** A reference to an element of a child, which takes it as a prop. */
    export function useChildRef(): ((ref: object) => void) & { el: HTMLElement | null };
    /** For `setup`, not for a field: OWL knows a component only once it is constructed. */
    export function useService<K extends keyof Services>(name: K): Services[K];
}
