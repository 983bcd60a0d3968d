import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { RPCError } from "@web/core/network/rpc";
import { user } from "@web/core/user";
import { mountComponent, settle, textOf } from "../../support/mount";
import { answer, inAlert, registered, services } from "../support/answers";

const SEAT = {
    ...{ shift_id: 11, name: "Till", task_type: "Till", date: "2025-02-20" },
    ...{ time: "09:00", end_time: "12:00", free: 3, total: 4 },
};
const OTHER = { ...SEAT, shift_id: 12, date: "2025-02-21", free: 1 };
const LATE = { ...SEAT, shift_id: 13, date: "2025-03-01", leave: null, extension: null };
const TOO_LATE = "Till is too late to prevent the alert of Ada.";
const groups = (user as unknown as { groups: string[] }).groups;

beforeEach(() => {
    groups.push("komunigi_shift.group_shift_management");
});
afterEach(() => {
    groups.length = 0;
});

function server(more: object = {}) {
    return services({
        get_alert_answer: () => answer(),
        get_free_seats_before_alert: () => [SEAT, OTHER],
        get_later_seats: () => [],
        preview_alert: () => ({ before: answer(), after: registered(), frees: [] }),
        book_seat: () => registered(),
        ...more,
    });
}

/** A server with nothing but a seat that comes too late, which asks to be passed over. */
function lateServer(late: object = LATE, current = answer()) {
    return server({
        get_alert_answer: () => current,
        get_free_seats_before_alert: () => [],
        get_later_seats: () => [late],
        preview_alert: () => ({
            ...{ before: current, after: current, frees: [] },
            ...{ refused: TOO_LATE, asks: ["too_late"] },
        }),
    });
}

async function open(env: ReturnType<typeof services>, more: object = { answer: answer() }) {
    let closed = 0;
    const close = () => closed++;
    const target = await mountComponent(RegisterDialog, {
        props: { ...more, close },
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

    test.each([
        [["komunigi_shift.group_shift_management"], answer(), "Take leave…"],
        [["komunigi_shift.group_shift_management"], inAlert(), "Take leave… More time…"],
        [[], answer(), "Only the management can book a later seat, or give leave or more time."],
    ])("no seat at all, groups %s: says so, and what is left", async (whose, current, left) => {
        groups.splice(0, groups.length, ...whose);
        const none = { get_free_seats_before_alert: () => [], get_alert_answer: () => current };
        const { target } = await open(server(none));
        expect(textOf(target.querySelector(".o_shift_no_seat"))).toBe(
            `There is no free seat before 26 Feb. ${left}`,
        );
    });

    test("later seats are told from good ones", async () => {
        const { target } = await open(lateServer());
        expect(textOf(target.querySelector("main p"))).toBe(
            "There is no free seat before 26 Feb. Later seats, soonest first:",
        );
        expect(textOf(target.querySelector(".o_shift_seat .o_shift_too_late"))).toBe("Too late");
        const good = await open(server());
        expect(good.target.querySelector(".o_shift_too_late")).toBeNull();
    });

    test("a soft rule is passed over by the management, which is asked first", async () => {
        const env = lateServer();
        const { target, click, isClosed } = await open(env);
        await click(".o_shift_seat");
        expect(textOf(target.querySelector("[role=alert]"))).toBe(TOO_LATE);
        await click(".o_shift_book");
        expect(env.dialog.add).toHaveBeenCalledWith(
            ConfirmationDialog,
            expect.objectContaining({ body: TOO_LATE }),
        );
        expect(isClosed()).toBe(false);
        const [, question] = env.dialog.add.mock.lastCall as [unknown, { confirm(): unknown }];
        await question.confirm();
        expect(env.orm.call).toHaveBeenLastCalledWith("cooperative.status", "book_seat", [
            ...[[3], 13],
            ["too_late"],
        ]);
        expect(isClosed()).toBe(true);
    });

    test.each([
        [["too_late"], `${TOO_LATE} Only the management may book it all the same.`],
        [[], TOO_LATE],
    ])("who may not pass %s over is told so, and cannot book", async (asks, words) => {
        if (asks.length) {
            groups.splice(0);
        }
        const current = answer();
        const refused = { before: current, after: current, frees: [], refused: TOO_LATE, asks };
        const { target, click } = await open(server({ preview_alert: () => refused }));
        await click(".o_shift_seat");
        expect(textOf(target.querySelector("[role=alert]"))).toBe(words);
        expect(target.querySelector<HTMLButtonElement>(".o_shift_book")?.disabled).toBe(true);
    });

    test.each([
        [
            "leave",
            answer(),
            {
                ...{ start: "2025-02-25", end: "2025-02-28", alert_date: "2025-03-26" },
                ...{ state: "yes", reason: "Yes: shift on 1 Mar at 09:00" },
            },
            /^With leave from 25 Feb to 28 Feb, this seat counts:.*No ?Yes.*from 26 Feb to 26 Mar/,
            "shift_holiday_action",
            { default_start_date: "2025-02-25", default_end_date: "2025-02-28" },
        ],
        [
            "extension",
            inAlert(),
            {
                ...{ days: 4, deadline: "2025-03-02", booked: 2, needed: 2 },
                ...{ state: "in_alert", reason: "In alert: 2 of 2 shifts booked before 2 Mar" },
            },
            /^With an extension of 4 days, this seat counts:.*from 26 Feb to 2 Mar.*2 of 2 shifts/,
            "shift_extension_action",
            { default_kind: "manual", default_days: 4 },
        ],
    ])("%s makes a later seat count, and one comes back to it", async (...row) => {
        const [name, current, more, words, action, defaults] = row;
        const env = lateServer({ ...LATE, [name]: more }, current);
        const { target, click, isClosed } = await open(env, { answer: current });
        await click(".o_shift_seat");
        expect(textOf(target.querySelector(".o_shift_way"))).toMatch(words);
        await click(".o_shift_take_way");
        expect(isClosed()).toBe(true);
        const [opened, options] = env.action.doAction.mock.lastCall as [
            string,
            { additionalContext: object; onClose(): void },
        ];
        expect(opened).toBe(`komunigi_shift.${action}`);
        expect(options.additionalContext).toEqual({ active_id: 3, ...defaults });
        options.onClose();
        const back = { answer: current, wanted: LATE.shift_id };
        expect(env.dialog.add).toHaveBeenLastCalledWith(RegisterDialog, back);

        const again = await open(env, back);
        await settle();
        expect(again.target.querySelector(".o_shift_chosen")).not.toBeNull();
    });
});
