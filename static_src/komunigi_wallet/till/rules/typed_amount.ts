// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { round } from "./amounts";

/** Beyond this, an amount is a slip: a barcode, or a key held down. */
export const MOST_TYPED = 10000;

/**
 * What the cashier typed, as an amount; null where it is not one that can be taken. It is never
 * rounded: more decimals than the currency has are a slip.
 * @param decimalPoint of the cashier's language; a point is understood as well
 */
export function typedAmount(
    text: string,
    decimalPoint: string,
    step: number,
    most: number,
): number | null {
    const plain = text.trim().replace(decimalPoint, ".");
    if (!/^\d{1,9}(\.\d*)?$/.test(plain)) {
        return null;
    }
    const amount = Number(plain);
    const fits = amount > 0 && amount <= most && round(amount, step) === amount;
    return fits ? amount : null;
}

/** Whether a text is refused as an amount, and not merely unfinished, such as "0,". */
export function isRefused(text: string, decimalPoint: string, step: number, most: number): boolean {
    return /[1-9]/.test(text) && typedAmount(text, decimalPoint, step, most) === null;
}

/** An amount as a cashier would type it, with all the decimals of its currency. */
export function amountText(amount: number, decimalPoint: string, step: number): string {
    const decimals = Math.max(0, Math.ceil(-Math.log10(step)));
    return amount.toFixed(decimals).replace(".", decimalPoint);
}

/** The text after a key of the numpad: a digit, the decimal point, or "Backspace". */
export function typeKey(text: string, key: string, decimalPoint: string): string {
    if (key === "Backspace") {
        return text.slice(0, -1);
    }
    if (key === decimalPoint) {
        return text.includes(decimalPoint) ? text : (text || "0") + decimalPoint;
    }
    return /^\d$/.test(key) && text.length < 12 ? text + key : text;
}
