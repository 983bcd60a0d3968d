declare module "@web/core/utils/patch" {
    /** Replaces properties of a class or prototype; `super` reaches what they replaced. */
    export function patch<T extends object>(
        target: T,
        extension: Record<string, unknown> & ThisType<T & Record<string, any>>,
    ): () => void;
}
