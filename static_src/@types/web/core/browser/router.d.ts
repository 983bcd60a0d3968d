// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/browser/router" {
    export const router: {
        /** What the address of the page says. */
        readonly current: Record<string, unknown>;
    };
}
