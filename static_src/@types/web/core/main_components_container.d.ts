// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/main_components_container" {
    import { Component } from "@odoo/owl";

    /** Where services put what they show: dialogs, popovers, notifications. */
    export class MainComponentsContainer extends Component {}
}
