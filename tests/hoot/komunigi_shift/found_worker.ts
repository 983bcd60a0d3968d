/** A worker whom a search finds, for the tests of those who give seats. */
import type { FoundWorker } from "@komunigi_shift/worker_search/found_workers";

export const BOB: FoundWorker = {
    id: 4,
    cooperator_id: [8, "Bob"],
    phone: "0470 12 34 56",
    alert_registration_state: "in_alert",
    alert_registration_reason: "In alert: 1 of 2 shifts booked before 26 Feb",
};
