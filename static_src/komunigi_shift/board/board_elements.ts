// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** The board's elements: each stop and each card says which one it is. */

/** The stop in which something stands, such as what was clicked. */
export function stopAt(target: EventTarget | null): string | undefined {
    return (target as HTMLElement).closest<HTMLElement>("[data-stop]")?.dataset.stop;
}

/** The key of the shift on whose card something stands. */
export function keyAt(target: EventTarget | null): string | undefined {
    return (target as HTMLElement).closest<HTMLElement>("[data-key]")?.dataset.key;
}

/** The card at a point of the window. */
export function cardAt(root: HTMLElement | null, x: number, y: number): HTMLElement | undefined {
    const cards = root?.querySelectorAll<HTMLElement>("[data-key]") ?? [];
    return [...cards].find((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return left <= x && x <= right && top <= y && y <= bottom;
    });
}

export function focusStop(root: HTMLElement | null, stop: string): void {
    const buttons = root?.querySelectorAll<HTMLElement>("[data-stop]") ?? [];
    [...buttons].find((button) => stopAt(button) === stop)?.focus();
}
