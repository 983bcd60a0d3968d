// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/views/list/list_view" {
    /** What makes a list; ours takes it over with another controller. */
    export const listView: { type: string; Controller: unknown };
}
