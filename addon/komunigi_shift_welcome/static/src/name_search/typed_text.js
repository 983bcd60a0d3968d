// Generated from static_src/komunigi_shift_welcome/name_search/typed_text.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const LEAST_LETTERS = 3;
export function isName(text) {
  return !isCode(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}
export function isCode(text) {
  return /\d/.test(text);
}
