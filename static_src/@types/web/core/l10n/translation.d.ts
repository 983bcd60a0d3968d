// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/l10n/translation" {
    /** Translates a static string; placeholders are `%s` or `%(name)s`. */
    export function _t(source: string, ...substitutions: unknown[]): string;
}
