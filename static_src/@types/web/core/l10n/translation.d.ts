declare module "@web/core/l10n/translation" {
    /** Translates a static string; values fill its `%(name)s` placeholders. */
    export function _t(source: string, values?: Record<string, unknown>): string;
}
