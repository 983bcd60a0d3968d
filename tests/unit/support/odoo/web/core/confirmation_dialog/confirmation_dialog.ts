import { Component, xml } from "@odoo/owl";

/** Stand-in for Odoo's message: title and text. */
export class AlertDialog extends Component {
    static override template = xml`<div role="alertdialog"/>`;
    static override props = ["*"];
}

/** Stand-in for Odoo's question. */
export class ConfirmationDialog extends AlertDialog {}
