declare module "@web/core/registry" {
    export interface Registry {
        category(name: string): Registry;
        add(name: string, value: unknown, options?: { sequence?: number; force?: boolean }): this;
        get<T>(name: string, defaultValue?: T): T;
        contains(name: string): boolean;
    }
    export const registry: Registry;
}
