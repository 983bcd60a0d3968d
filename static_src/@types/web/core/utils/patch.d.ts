// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/utils/patch" {
    /** Replaces properties of a class or prototype; `super` reaches what they replaced. */
    export function patch<T extends object, U extends object>(
        target: T,
        extension: U & ThisType<T & U>,
    ): () => void;
}
