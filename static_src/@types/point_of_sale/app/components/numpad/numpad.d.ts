// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/components/numpad/numpad" {
    import { Component } from "@odoo/owl";

    /** Props: `buttons`, `onClick(value)`, `class`. */
    export class Numpad extends Component<any> {}
}
