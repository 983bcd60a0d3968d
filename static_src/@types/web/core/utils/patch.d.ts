declare module "@web/core/utils/patch" {
    /** Replaces properties of a class or prototype; `super` reaches what they replaced. */
    export function patch<T extends object, U extends object>(
        target: T,
        extension: U & ThisType<T & U>,
    ): () => void;
}
