// Generated from static_src/komunigi_shift/board/board_drag.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { useDraggable } from "@web/core/utils/draggable";
import { cardAt } from "./board_elements";
const OVER = "o_komunigi_shift_drop";
export function useBoardDrag(ref, handlers) {
  let over;
  function hover(card) {
    over?.classList.remove(OVER);
    over = card;
    over?.classList.add(OVER);
  }
  const cardUnder = ({ x, y }) => cardAt(ref.el, x, y);
  useDraggable({
    ref,
    elements: ".o_komunigi_shift_movable",
    cursor: "grabbing",
    onDragStart: ({ element }) => handlers.start(element.dataset.stop),
    onDrag: (pointer) => {
      const card = cardUnder(pointer);
      hover(handlers.mayDrop(card?.dataset.key) ? card : void 0);
    },
    onDrop: (pointer) => handlers.drop(cardUnder(pointer)?.dataset.key),
    onDragEnd: () => {
      hover(void 0);
      handlers.end();
    }
  });
}
