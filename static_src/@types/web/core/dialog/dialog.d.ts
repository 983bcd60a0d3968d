// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/dialog/dialog" {
    import { Component } from "@odoo/owl";

    export class Dialog extends Component<any> {}
}
