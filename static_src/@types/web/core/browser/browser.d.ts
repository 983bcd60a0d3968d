// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/browser/browser" {
    /** The browser's own, which tests can replace. */
    export const browser: Pick<Window, "location" | "sessionStorage">;
}
