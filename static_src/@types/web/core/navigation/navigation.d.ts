// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/navigation/navigation" {
    /** Arrow keys go from one element of the class `o-navigable` to the next. */
    export function useNavigation(containerRef: { el: HTMLElement | null }): object;
}
