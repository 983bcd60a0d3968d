import { describe, expect, jest, test } from "@jest/globals";
import type { ORM } from "@web/core/orm_service";
import { readBoard, send } from "@komunigi_shift/board/board_calls";

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
