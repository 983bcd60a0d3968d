import { describe, expect, test } from "@jest/globals";
import { workerDomain } from "@komunigi_shift/worker_search/found_workers";

describe("workerDomain", () => {
    test.each([
        [
            "what is typed, as the server finds it",
            " Van Acker ",
            [["display_name", "ilike", "Van Acker"]],
        ],
        [
            "nothing: who needs a shift",
            " ",
            [["alert_registration_state", "in", ["in_alert", "no"]]],
        ],
    ])("%s", (_name, text, domain) => {
        expect(workerDomain(text)).toEqual(domain);
    });
});
