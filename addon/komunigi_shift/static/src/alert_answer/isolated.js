// Generated from static_src/komunigi_shift/alert_answer/isolated.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const ISOLATES = /[\u2066-\u2069]/g;
export function isolated(text = "") {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text.replace(ISOLATES, "")}\u2069` : text;
}
