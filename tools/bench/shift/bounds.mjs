/** What a run of the shifts' benchmark may be asked for. */

/** Workers of the database, with ten shifts each, and of the smaller one it is compared with. */
export const SIZES = { workers: 10_000, smaller: 2_500 };

/** Each can be run alone. */
export const PARTS = ["writing", "reading"];
