// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/datetime/datetime_input" {
    import { Component } from "@odoo/owl";

    export class DateTimeInput extends Component {}
}
