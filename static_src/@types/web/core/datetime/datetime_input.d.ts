declare module "@web/core/datetime/datetime_input" {
    import { Component } from "@odoo/owl";

    export class DateTimeInput extends Component {}
}
