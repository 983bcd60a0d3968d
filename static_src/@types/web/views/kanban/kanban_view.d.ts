declare module "@web/views/kanban/kanban_view" {
    export const kanbanView: Record<string, unknown>;
}
