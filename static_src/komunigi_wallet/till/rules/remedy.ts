// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/**
 * What puts an order right in one tap: it is given back as it was paid; less of a top-up is given
 * back, or bought; what is due is paid in cash, or all of the order is, and nothing from the wallet;
 * the wallet pays less, so that there is no change; a top-up on credit is paid in cash.
 */
export type Remedy =
    | "as_paid"
    | "return_less"
    | "top_up_less"
    | "cash"
    | "cash_alone"
    | "no_change"
    | "cash_for_top_up";
