/** What a run of the wallet's benchmark may be asked for. */

/** Posted movements of the database, and of the smaller one that it is compared with. */
export const SIZES = { movements: 1_000_000, smaller: 250_000, seconds: 20 };

/** Each can be run alone. */
export const PARTS = ["readings", "orders", "closing", "servers", "till", "opening"];
