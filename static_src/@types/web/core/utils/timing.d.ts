// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/utils/timing" {
    /** In a component: calls once, `delay` milliseconds after the last of many calls. */
    export function useDebounced<A extends unknown[]>(
        callback: (...args: A) => unknown,
        delay: number,
    ): (...args: A) => void;
}
