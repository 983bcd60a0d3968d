// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/views/view_button/view_button" {
    import { Component } from "@odoo/owl";

    export class ViewButton extends Component {}
}
