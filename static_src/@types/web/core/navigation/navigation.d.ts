declare module "@web/core/navigation/navigation" {
    /** Arrow keys go from one element of the class `o-navigable` to the next. */
    export function useNavigation(containerRef: { el: HTMLElement | null }): object;
}
