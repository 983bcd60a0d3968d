/** Stand-in: an empty specification for each of the fields. */
export function getFieldsSpec(activeFields: Record<string, unknown>): Record<string, object> {
    return Object.fromEntries(Object.keys(activeFields).map((name) => [name, {}]));
}
