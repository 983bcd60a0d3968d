declare module "@web/views/kanban/kanban_controller" {
    import { Component } from "@odoo/owl";
    import type { DataModel } from "@web/model/relational_model/record";

    export class KanbanController extends Component {
        model: DataModel;
        setup(): void;
    }
}
