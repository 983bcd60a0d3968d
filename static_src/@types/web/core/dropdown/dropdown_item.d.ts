// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/dropdown/dropdown_item" {
    import { Component } from "@odoo/owl";

    /** Props: `onSelected`, `class`, `attrs`. */
    export class DropdownItem extends Component<any> {}
}
