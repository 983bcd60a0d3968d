// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/utils/draggable" {
    interface DragHandlerParams {
        /** What is dragged. */
        element: HTMLElement;
        /** Where the pointer is, in the window. */
        x: number;
        y: number;
    }
    /** Lets the elements that a selector finds below `ref` be dragged, by mouse or finger. */
    export function useDraggable(params: {
        ref: { el: HTMLElement | null };
        elements: string;
        cursor?: string;
        onDragStart?: (params: DragHandlerParams) => void;
        onDrag?: (params: DragHandlerParams) => void;
        onDragEnd?: (params: DragHandlerParams) => void;
        onDrop?: (params: DragHandlerParams) => void;
    }): void;
}
