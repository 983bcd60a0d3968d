declare module "@web/core/browser/router" {
    export const router: {
        /** What the address of the page says. */
        readonly current: Record<string, unknown>;
    };
}
