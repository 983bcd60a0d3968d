/** Size of a label's letters and the distance of its lines, in units of the drawing. */
export const FONT_SIZE = 11;
export const LINE_HEIGHT = 13;

const NARROW = /[ijl.,:;'’!|()\u00a0 ]/;
const WIDE = /[mwMWÀ-ÖØ-ÞA-Z@%—]/;

/** How much wider bold letters are. */
const BOLD = 1.12;

/** Width that a text takes at most, without asking a browser: rather too much than too little. */
export function textWidth(text: string, isBold = false): number {
    let width = 0;
    for (const letter of text) {
        width += FONT_SIZE * (NARROW.test(letter) ? 0.4 : WIDE.test(letter) ? 0.92 : 0.64);
    }
    return isBold ? width * BOLD : width;
}

/**
 * Breaks a text into lines of at most `width`, at ordinary spaces alone: a no-break space, as
 * French has before ":" and "!", stays inside its line. A word wider than that has a line alone.
 */
export function wrap(text: string, width: number): string[] {
    const lines: string[] = [];
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
