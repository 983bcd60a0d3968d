// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/views/list/list_renderer" {
    import { Component, type ComponentConstructor } from "@odoo/owl";

    export class ListRenderer extends Component {
        static components: Record<string, ComponentConstructor>;
    }
}
