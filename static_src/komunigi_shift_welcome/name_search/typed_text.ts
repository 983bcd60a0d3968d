// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** What is typed into the field for names, where a scanner types as well. */

const LEAST_LETTERS = 3;

/** Whether a text is one to look names up by; the server has the same bound. */
export function isName(text: string): boolean {
    return !isCode(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}

/** Whether a text is the code of a card. */
export function isCode(text: string): boolean {
    return /\d/.test(text);
}
