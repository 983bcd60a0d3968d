// Generated from static_src/komunigi_shift/alert_answer/alert_answer.ts by build.mjs: edit the source.
export function isTooLate({ gives_credit, helps, past }) {
  return Boolean(gives_credit) && !helps && !past;
}
