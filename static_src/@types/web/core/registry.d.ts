// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/registry" {
    interface Registry {
        category(name: string): Registry;
        add(key: string, value: unknown): Registry;
    }
    export const registry: Registry;
}
