// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/views/kanban/kanban_view" {
    export const kanbanView: Record<string, unknown>;
}
