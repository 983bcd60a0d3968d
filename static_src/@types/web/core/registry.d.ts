declare module "@web/core/registry" {
    export interface Registry {
        category(name: string): Registry;
        add(
            key: string,
            value: unknown,
            options?: { force?: boolean; sequence?: number },
        ): Registry;
        get<T = unknown>(key: string, fallback?: T): T;
    }
    export const registry: Registry;
}
