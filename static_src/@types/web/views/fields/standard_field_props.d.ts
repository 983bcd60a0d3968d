// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/views/fields/standard_field_props" {
    import type { Record as DataRecord } from "@web/model/relational_model/record";

    export interface StandardFieldProps {
        id?: string;
        name: string;
        readonly?: boolean;
        record: DataRecord;
    }
    export const standardFieldProps: { [prop: string]: unknown };
}
