import { describe, expect, test } from "@jest/globals";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { RPCError } from "@web/core/network/rpc";
import { mountComponent, settle, textOf } from "../../support/mount";
import { answer, registered, services } from "../support/answers";

const SEAT = {
    ...{ shift_id: 11, name: "Till", task_type: "Till", date: "2025-02-20" },
    ...{ time: "09:00", end_time: "12:00", free: 3, total: 4 },
};
const OTHER = { ...SEAT, shift_id: 12, date: "2025-02-21", free: 1 };

function server(more: object = {}) {
    return services({
        get_free_seats_before_alert: () => [SEAT, OTHER],
        preview_alert: () => ({ before: answer(), after: registered(), frees: [] }),
        book_seat: () => registered(),
        ...more,
    });
}

async function open(env: ReturnType<typeof services>, more = answer()) {
    let closed = 0;
    const close = () => closed++;
    const target = await mountComponent(RegisterDialog, {
        props: { answer: more, close },
        env: { services: env },
    });
    const click = async (selector: string, nth = 0) => {
        target.querySelectorAll<HTMLElement>(selector)[nth]?.click();
        await settle();
    };
    return { target, click, isClosed: () => closed > 0 };
}

describe("RegisterDialog", () => {
    test("lists the seats in the server's order, with how many are free", async () => {
        const { target } = await open(server());
        const seats = [...target.querySelectorAll(".o_shift_seat")].map(textOf);
        expect(seats[0]).toMatch(/Thu 20 Feb ?09:00–12:00 ?Till ?3 of 4 seats free/);
        expect(seats[1]).toContain("1 of 4 seats free");
        expect(target.querySelector<HTMLButtonElement>(".o_shift_book")?.disabled).toBe(true);
    });

    test("two clicks book: the first says what becomes of the answer", async () => {
        const env = server();
        const { target, click, isClosed } = await open(env);
        await click(".o_shift_seat");
        expect(env.orm.call).toHaveBeenLastCalledWith("cooperative.status", "preview_alert", [
            [3],
            { book: [11] },
        ]);
        const preview = textOf(target.querySelector(".o_shift_alert_preview"));
        expect(preview).toMatch(/^No ?Yes ?The alert date stays 26 Feb\./);
        expect(isClosed()).toBe(false);
        await click(".o_shift_book");
        expect(env.orm.call).toHaveBeenLastCalledWith("cooperative.status", "book_seat", [[3], 11]);
        expect(isClosed()).toBe(true);
        expect(env.alert_live.announceOf).toHaveBeenCalledWith(registered());
    });

    test("a seat just taken: the server's words and a fresh list, and one can go on", async () => {
        let seats = [SEAT, OTHER];
        const env = server({
            get_free_seats_before_alert: () => seats,
            book_seat: () => {
                seats = [OTHER];
                throw new RPCError("That seat has just been taken.");
            },
        });
        const { target, click, isClosed } = await open(env);
        await click(".o_shift_seat");
        await click(".o_shift_book");
        expect(textOf(target.querySelector("[role=alert]"))).toBe("That seat has just been taken.");
        expect(target.querySelectorAll(".o_shift_seat")).toHaveLength(1);
        expect(isClosed()).toBe(false);
        await click(".o_shift_seat");
        expect(target.querySelector("[role=alert]")).toBeNull();
        expect(target.querySelector<HTMLButtonElement>(".o_shift_book")?.disabled).toBe(false);
    });

    test("an impatient second click does not book twice", async () => {
        let book: (answer: object) => void = () => {};
        const env = server({ book_seat: () => new Promise((resolve) => (book = resolve)) });
        const { target, click } = await open(env);
        await click(".o_shift_seat");
        target.querySelector<HTMLElement>(".o_shift_book")?.click();
        target.querySelector<HTMLElement>(".o_shift_book")?.click();
        book(registered());
        await settle();
        const calls = env.orm.call.mock.calls.filter(([, method]) => method === "book_seat");
        expect(calls).toHaveLength(1);
    });

    test("no seat: says so, with the date", async () => {
        const { target } = await open(server({ get_free_seats_before_alert: () => [] }));
        expect(textOf(target.querySelector(".o_shift_no_seat"))).toBe(
            "There is no free seat before 26 Feb.",
        );
    });
});
