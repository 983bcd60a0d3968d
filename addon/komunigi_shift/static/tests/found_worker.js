// Generated from tests/hoot/komunigi_shift/found_worker.ts by build.mjs: edit the source.
export const BOB = {
  id: 4,
  cooperator_id: [8, "Bob"],
  phone: "0470 12 34 56",
  alert_registration_state: "in_alert",
  alert_registration_reason: "In alert: 1 of 2 shifts booked before 26 Feb"
};
