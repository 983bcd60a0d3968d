declare module "@web/model/relational_model/record" {
    import type { EventBus } from "@odoo/owl";

    /** A record of a form or list, as far as we bring it up to date from outside. */
    export interface Record {
        resId: number | false;
        resModel: string;
        context: { [name: string]: any };
        data: { [field: string]: any };
        fields: { [field: string]: { type: string } };
        activeFields: { [field: string]: unknown };
        evalContext: object;
        model: {
            bus: EventBus;
            /** Runs a change of the model's data after those that are under way. */
            mutex: { exec<T>(action: () => T | Promise<T>): Promise<T> };
            root: object;
        };
        /** What the user has changed and not saved yet, by field. */
        _changes: { [field: string]: unknown };
        /** Takes values of the server; what the user has changed stays as typed. */
        _applyValues(values: { [field: string]: unknown }): void;
    }
}
