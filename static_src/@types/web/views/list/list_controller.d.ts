// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/views/list/list_controller" {
    import { Component } from "@odoo/owl";
    import type { DataModel } from "@web/model/relational_model/record";

    export class ListController extends Component<any> {
        model: DataModel;
    }
}
