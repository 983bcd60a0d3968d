declare module "@web/views/list/list_controller" {
    import { Component } from "@odoo/owl";

    export class ListController extends Component<any> {
        model: {
            root: {
                /** The record that is being edited in its row, if one is. */
                editedRecord: object | undefined;
                selection: object[];
                /** Reads the list again: same page, filters and groups. */
                load(): Promise<void>;
            };
        };
    }
}
