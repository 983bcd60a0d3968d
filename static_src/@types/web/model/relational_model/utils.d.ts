declare module "@web/model/relational_model/utils" {
    import type { Record as DataRecord } from "@web/model/relational_model/record";

    /** What `web_read` is to read for these fields. */
    export function getFieldsSpec(
        activeFields: DataRecord["activeFields"],
        fields: DataRecord["fields"],
        evalContext: object,
    ): Record<string, object>;
}
