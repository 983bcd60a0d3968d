declare module "@web/core/utils/hooks" {
    /** Each addon merges the services that it uses or makes into this interface. */
    export interface Services {}
    export function useService<K extends keyof Services>(name: K): Services[K];
}
