/**
 * An amount as a French or English screen writes it, e.g. "1 234,50 €" or "$ 1,234.50".
 * @throws when there is not exactly one
 */
export function amountIn(text: string): number {
    const found = text.match(/-?\s?\d[\d\s.,]*/g)?.map((part) => part.trim()) ?? [];
    if (found.length !== 1) {
        throw new Error(`not one amount: ${text}`);
    }
    const [whole, cents = "00"] = found[0].replace(/\s/g, "").split(/[.,](?=\d{2}$)/);
    return Number(`${whole.replace(/[.,]/g, "")}.${cents}`);
}

/** An amount that was computed, in whole cents. */
export function inCents(amount: number): number {
    return Math.round(amount * 100) / 100;
}
