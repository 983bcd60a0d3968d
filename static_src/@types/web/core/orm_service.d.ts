// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/orm_service" {
    export class ORM {
        call<T = unknown>(model: string, method: string, args?: unknown[]): Promise<T>;
        searchRead<T>(
            model: string,
            domain: unknown[],
            fields: string[],
            options?: { context?: object; limit?: number; order?: string },
        ): Promise<(T & { id: number })[]>;
        /** The same service, without the sign that something is loading. */
        silent: ORM;
    }
}
