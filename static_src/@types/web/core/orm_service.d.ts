declare module "@web/core/orm_service" {
    export class ORM {
        call<T = unknown>(
            model: string,
            method: string,
            args?: unknown[],
            kwargs?: Record<string, unknown>,
        ): Promise<T>;
        webSearchRead(
            model: string,
            domain: unknown[],
            options: { specification: object; context?: object },
        ): Promise<{ records: ({ id: number } & Record<string, unknown>)[] }>;
        /** The same service, without the sign that something is loading. */
        silent: ORM;
    }
}
