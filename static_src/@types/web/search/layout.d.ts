// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/search/layout" {
    import { Component } from "@odoo/owl";

    /** The control panel of an action, with what stands below it. */
    export class Layout extends Component<any> {}
}
