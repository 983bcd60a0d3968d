/** How a list of customers is sorted by their wallets; null is the list's own order. */
export type BalanceOrder = "lowest" | "highest" | null;

export function nextOrder(order: BalanceOrder): BalanceOrder {
    const following = { lowest: "highest", highest: null } as const;
    return order ? following[order] : "lowest";
}

/**
 * Sorted by balance; where it is not known, at the end. Equal ones stay in the order they had.
 * @param balanceOf undefined where a customer's balance is not known
 */
export function sortByBalance<T>(
    partners: T[],
    balanceOf: (partner: T) => number | undefined,
    order: BalanceOrder,
): T[] {
    if (!order) {
        return partners;
    }
    const sign = order === "lowest" ? 1 : -1;
    return [...partners].sort((a, b) => {
        const [one, other] = [balanceOf(a), balanceOf(b)];
        if (one === undefined || other === undefined) {
            return Number(one === undefined) - Number(other === undefined);
        }
        return sign * (one - other);
    });
}
