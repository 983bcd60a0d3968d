// Generated from static_src/komunigi_shift/alert_answer/alert_answer.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function isTooLate({ gives_credit, helps, past }) {
  return Boolean(gives_credit) && !helps && !past;
}
