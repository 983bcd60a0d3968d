// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/l10n/localization" {
    export const localization: { decimalPoint: string };
}
