// Generated from static_src/komunigi_shift/board/board_elements.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function stopAt(target) {
  return target.closest("[data-stop]")?.dataset.stop;
}
export function keyAt(target) {
  return target.closest("[data-key]")?.dataset.key;
}
export function cardAt(root, x, y) {
  const cards = root?.querySelectorAll("[data-key]") ?? [];
  return [...cards].find((card) => {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  });
}
export function focusStop(root, stop) {
  const buttons = root?.querySelectorAll("[data-stop]") ?? [];
  [...buttons].find((button) => stopAt(button) === stop)?.focus();
}
