declare module "@web/views/fields/standard_field_props" {
    /** A record of Odoo's relational model, as far as our fields read it. */
    export interface FieldRecord {
        resId: number | false;
        resModel: string;
        data: Record<string, unknown>;
        load(): Promise<void>;
    }
    export interface StandardFieldProps {
        id?: string;
        name: string;
        readonly?: boolean;
        record: FieldRecord;
    }
    export const standardFieldProps: Record<string, unknown>;
}
