/** Stand-in for Odoo's translations: the source text, with its named placeholders filled in. */
export function _t(source: string, values: Record<string, unknown> = {}): string {
    return source.replace(/%\((\w+)\)s/g, (placeholder, name) =>
        name in values ? String(values[name]) : placeholder,
    );
}
