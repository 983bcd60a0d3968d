// Generated from static_src/komunigi_shift/alert_timeline/label_text.ts by build.mjs: edit the source.
export const FONT_SIZE = 11;
export const LINE_HEIGHT = 13;
const NARROW = /[ijl.,:;'’!|()\u00a0 ]/;
const WIDE = /[mwMWÀ-ÖØ-ÞA-Z@%—]/;
const BOLD = 1.12;
export function textWidth(text, isBold = false) {
  let width = 0;
  for (const letter of text) {
    width += FONT_SIZE * (NARROW.test(letter) ? 0.4 : WIDE.test(letter) ? 0.92 : 0.64);
  }
  return isBold ? width * BOLD : width;
}
export function wrap(text, width) {
  const lines = [];
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
