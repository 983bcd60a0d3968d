import { describe, expect, jest, test } from "@jest/globals";
import type { ORM } from "@web/core/orm_service";
import { readBoard, send, workerDomain } from "@komunigi_shift/board/board_calls";

describe("workerDomain", () => {
    const byName = (text: string) => ["cooperator_id.name", "ilike", text];
    const byPhone = (digits: string) => ["phone", "ilike", digits];

    test.each([
        ["a name", " Van Acker ", [byName("Van Acker")]],
        ["a phone, with its zero", "0475/12", ["|", byName("0475/12"), byPhone("4%7%5%1%2")]],
        ["a phone, abroad", "+32 475", ["|", byName("+32 475"), byPhone("3%2%4%7%5")]],
        ["too short for a phone", "12", [byName("12")]],
        ["a name with digits", "Room 101", [byName("Room 101")]],
        [
            "nothing: who needs a shift",
            " ",
            [["alert_registration_state", "in", ["in_alert", "no"]]],
        ],
    ])("%s", (_name, text, domain) => {
        expect(workerDomain(text)).toEqual(domain);
    });
});

describe("what is asked of the server", () => {
    const act = { statusId: 3, worker: "Ada" };
    const STATUS = "cooperative.status";

    test.each([
        ["books", { to: 5, despite: [] }, [STATUS, "book_seat", [[3], 5]]],
        ["gives back", { from: 4, despite: [] }, [STATUS, "cancel_seat", [[3], 4]]],
        ["moves", { from: 4, to: 5, despite: [] }, [STATUS, "move_seat", [[3], 4, 5]]],
        [
            "moves all the same",
            { from: 4, to: 5, despite: ["too_late" as const] },
            [STATUS, "move_seat", [[3], 4, 5, ["too_late"]]],
        ],
    ])("%s", async (_name, more, asked) => {
        const call = jest.fn<ORM["call"]>().mockResolvedValue({});
        await send({ call } as unknown as ORM, { ...act, ...more });
        expect(call.mock.calls).toEqual([asked]);
    });

    test("reads the days that are shown at once", async () => {
        const call = jest.fn<ORM["call"]>().mockResolvedValue({});
        await readBoard({ call } as unknown as ORM, ["2026-11-23", "2026-11-24"]);
        expect(call.mock.calls).toEqual([["shift.shift", "get_board", ["2026-11-23", 2]]]);
    });
});
