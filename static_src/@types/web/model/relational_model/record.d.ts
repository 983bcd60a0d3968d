// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/model/relational_model/record" {
    import type { EventBus } from "@odoo/owl";

    /** A record of a form or list. */
    export interface Record {
        resId: number | false;
        resModel: string;
        data: { [field: string]: any };
        model: DataModel;
        /** Asks the fields for what is typed in them, then whether there is anything to save. */
        isDirty(): Promise<boolean>;
        /** Reads the record again; what was changed and not saved is lost. */
        load(): Promise<void>;
    }

    /** The records of a list, or of the cards of a kanban. */
    export interface DynamicList {
        /** The record that is being edited in its row, if one is. */
        editedRecord: object | undefined;
        selection: object[];
        /** Reads the list again: same page, filters and groups. */
        load(): Promise<void>;
    }

    /** The data of one view: the record of a form, or a list. */
    export interface DataModel {
        bus: EventBus;
        root: Record | DynamicList;
    }
}
