// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
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
