// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { useDraggable } from "@web/core/utils/draggable";
import { cardAt } from "./board_elements";

interface DragHandlers {
    /** The drag begins at a stop of the board. */
    start(stop: string | undefined): void;
    /** It ends on the card of a shift. */
    drop(key: string | undefined): void;
    end(): void;
    mayDrop(key: string | undefined): boolean;
}

const OVER = "o_komunigi_shift_drop";

/** In a component: lets names be dragged from card to card. */
export function useBoardDrag(ref: { el: HTMLElement | null }, handlers: DragHandlers): void {
    let over: HTMLElement | undefined;

    function hover(card: HTMLElement | undefined): void {
        over?.classList.remove(OVER);
        over = card;
        over?.classList.add(OVER);
    }
    // while something is dragged nothing receives the pointer: who is under it is measured
    const cardUnder = ({ x, y }: { x: number; y: number }) => cardAt(ref.el, x, y);

    useDraggable({
        ref,
        elements: ".o_komunigi_shift_movable",
        cursor: "grabbing",
        onDragStart: ({ element }) => handlers.start(element.dataset.stop),
        onDrag: (pointer) => {
            const card = cardUnder(pointer);
            hover(handlers.mayDrop(card?.dataset.key) ? card : undefined);
        },
        onDrop: (pointer) => handlers.drop(cardUnder(pointer)?.dataset.key),
        onDragEnd: () => {
            hover(undefined);
            handlers.end();
        },
    });
}
