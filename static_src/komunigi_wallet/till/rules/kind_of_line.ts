/** What a line of the top-up product does to a wallet; keys of the server's table of operations. */
export type LineKind = "top_up" | "top_up_return" | "pay_out";

/**
 * The server decides the same when it records the line: `policy/till_order.py`.
 * @param amount what the line puts on the wallet, or, negative, takes off it
 * @param isRefund whether the line gives back what another line has sold
 * @returns null where it moves nothing
 */
export function kindOfLine(amount: number, isRefund: boolean): LineKind | null {
    if (amount < 0) {
        return isRefund ? "top_up_return" : "pay_out";
    }
    return amount ? "top_up" : null;
}
