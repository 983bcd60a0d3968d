// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/dropdown/dropdown" {
    import { Component } from "@odoo/owl";

    /** A menu of its `content` slot, which its default slot opens. */
    export class Dropdown extends Component<any> {}
}
