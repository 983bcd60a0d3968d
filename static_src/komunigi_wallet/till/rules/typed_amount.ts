import { round } from "@komunigi_wallet/till/rules/amounts";

/**
 * What the cashier typed, as an amount; null where it is not one that can be topped up.
 * @param decimalPoint of the cashier's language; a point is understood as well
 */
export function typedAmount(text: string, decimalPoint: string, step: number): number | null {
    const plain = text.trim().replace(decimalPoint, ".");
    if (!/^\d{1,9}(\.\d*)?$/.test(plain)) {
        return null;
    }
    const amount = round(Number(plain), step);
    return amount > 0 ? amount : null;
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
