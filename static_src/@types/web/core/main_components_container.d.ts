declare module "@web/core/main_components_container" {
    import { Component } from "@odoo/owl";

    /** Where services put what they show: dialogs, popovers, notifications. */
    export class MainComponentsContainer extends Component {}
}
