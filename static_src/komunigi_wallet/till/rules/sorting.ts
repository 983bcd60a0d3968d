// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** How a list of customers is sorted by their wallets. */
export type BalanceOrder = "lowest" | "highest";

/** The order after the next tap; undefined is the list's own. */
export function nextOrder(order: BalanceOrder | undefined): BalanceOrder | undefined {
    const following = { lowest: "highest", highest: undefined } as const;
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
    const sign = order === "lowest" ? 1 : -1;
    return [...partners].sort((a, b) => {
        const [one, other] = [balanceOf(a), balanceOf(b)];
        if (one === undefined || other === undefined) {
            return Number(one === undefined) - Number(other === undefined);
        }
        return sign * (one - other);
    });
}
