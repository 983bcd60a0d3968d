// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/env" {
    import type { App, ComponentConstructor } from "@odoo/owl";

    /** Starts Odoo's services and shows a component in a part of the page. */
    export function mountComponent(
        component: ComponentConstructor,
        target: HTMLElement,
        appConfig?: { props?: object },
    ): Promise<App>;
}
