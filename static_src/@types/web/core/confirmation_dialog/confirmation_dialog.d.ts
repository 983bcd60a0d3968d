// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/confirmation_dialog/confirmation_dialog" {
    import { Component } from "@odoo/owl";

    /** Props: `title`, `body`, `confirmLabel`. */
    export class AlertDialog extends Component<any> {}
    /** Props: `title`, `body`, `confirm`, `cancel`, `confirmLabel`, `cancelLabel`. */
    export class ConfirmationDialog extends Component<any> {}
}
