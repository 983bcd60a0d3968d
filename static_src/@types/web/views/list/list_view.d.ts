declare module "@web/views/list/list_view" {
    /** What makes a list; ours takes it over with another controller. */
    export const listView: { type: string; Controller: unknown };
}
