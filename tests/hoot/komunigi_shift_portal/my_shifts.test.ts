import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { contains, makeServerError, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { browser } from "@web/core/browser/browser";
import { answer, registered } from "@komunigi_shift/../tests/answers";
import { clickOn, defineShiftModels, expectCount, textOf } from "@komunigi_shift/../tests/office";
import { BETTER, BOOKED, Member, page, SEAT } from "./member";

defineShiftModels();

const part = (name: string) => `.o_komunigi_shift_portal_${name}`;
const DIALOG = part("change");
const buttons = () => queryAllTexts(`${DIALOG} footer button`);
const tap = (words: string) => clickOn(`button:contains(${words})`);
const refuse = (message: string) => () => {
    throw makeServerError({ message });
};

/** Odoo's framework does not type into an empty field of a date. */
function chooseDay(name: string, day: string): void {
    const input = queryOne(`input[name=${name}]`) as HTMLInputElement;
    input.value = day;
    input.dispatchEvent(new Event("input"));
}

test("says where a member stands, what is booked and what is free", async () => {
    await Member.open(page({ answer: registered(), shifts: [BOOKED] }));
    expect(textOf(part("standing"))).toMatch(
        /Yes Shift on 20 Feb .* counter is 0\. You may shop\./,
    );
    expect(textOf(`${part("booked")} li`)).toMatch(/Thursday 20 February 09:00 – 12:00, Till/);
    expect(textOf(`${part("seats")} li`)).toMatch(/09:00 – 12:00\s*Till 1 of 4 seats free Book…/);
    expectCount(part("leave"), 0);
});

describe("booking", () => {
    test("says first what it changes; then the page is as the server has it", async () => {
        const booked = page({ answer: registered(), shifts: [BOOKED] });
        const member = await Member.open(page(), {
            preview_booking: () => BETTER,
            book: () => booked,
        });
        await tap("Book…");
        expect(textOf(`${DIALOG} main`)).toMatch(/Thursday 20 February.* No Yes/);
        expect(buttons()).toEqual(["Book", "Not now"]);
        await clickOn(`${DIALOG} button:contains(Book)`);
        expectCount(DIALOG, 0);
        expect(member.calls.map(([route]) => route)).toEqual([
            ...["seats", "preview_booking", "book", "seats"],
        ]);
        expect(member.calls[2][1]).toEqual({ shift_id: SEAT.shift_id });
        expect(textOf(".o_notification")).toMatch("Booked");
        expect(textOf(part("standing"))).toMatch(/^Where I stand Yes/);
    });

    test("tapped twice, it is asked about once", async () => {
        await Member.open(page(), { preview_booking: () => BETTER });
        const button = queryOne(`${part("seats")} li button`);
        button.click();
        button.click();
        await animationFrame();
        await animationFrame();
        expectCount(DIALOG, 1);
    });

    test("whoever goes by keys goes on where they were", async () => {
        const seats = [[SEAT], []];
        await Member.open(page(), {
            preview_booking: () => BETTER,
            book: () => page({ answer: registered(), shifts: [BOOKED] }),
            seats: () => seats.shift(),
        });
        await tap("Book…");
        await clickOn(`${DIALOG} button:contains(Book)`);
        await animationFrame();
        expect("#free_seats").toBeFocused();
    });

    test("what the server would refuse has no way on, in its words", async () => {
        await Member.open(page(), { preview_booking: refuse("You are on leave on that day.") });
        await tap("Book…");
        expect(textOf(`${DIALOG} [role=alert]`)).toBe("You are on leave on that day.");
        expect(buttons()).toEqual(["Not now"]);
    });

    test("a seat that was taken meanwhile: its words, and the page anew", async () => {
        await Member.open(page(), {
            preview_booking: () => BETTER,
            book: refuse("This seat has just been taken."),
            page: () => page({ counter: "Your counter is 1." }),
        });
        await tap("Book…");
        await clickOn(`${DIALOG} button:contains(Book)`);
        expect(textOf(".o_notification")).toMatch("This seat has just been taken.");
        expect(textOf(part("standing"))).toMatch("Your counter is 1.");
    });

    test("without a connection, it is said where something is tapped", async () => {
        const away = () => new Response("", { status: 502 });
        let preview: () => unknown = away;
        await Member.open(page(), { preview_booking: () => preview(), book: away });
        await tap("Book…");
        expect(textOf(`${DIALOG} [role=alert]`)).toMatch("There is no connection.");
        expect(buttons()).toEqual(["Not now"]);
        await tap("Not now");
        preview = () => BETTER;
        await tap("Book…");
        await clickOn(`${DIALOG} button:contains(Book)`);
        expect(textOf(".o_notification")).toMatch("There is no connection.");
    });

    test("who is signed in no more is sent to sign in, and back", async () => {
        patchWithCleanup(browser.location, { reload: () => expect.step("reload") });
        await Member.open(page(), {
            preview_booking: () => {
                const errorName = "odoo.http.SessionExpiredException";
                throw makeServerError({ message: "Session expired", errorName });
            },
        });
        await tap("Book…");
        expect.verifySteps(["reload"]);
        expectCount(DIALOG, 0);
    });
});

describe("who cannot come", () => {
    const WORSE = { before: registered(), after: answer() };

    test("gives the seat back, or looks for a replacement", async () => {
        const member = await Member.open(page({ shifts: [BOOKED] }), {
            preview_giving_back: () => WORSE,
            ask_replacement: () => page({ shifts: [{ ...BOOKED, replacement: 5 }] }),
            withdraw_replacement: () => page({ shifts: [BOOKED] }),
        });
        await tap("I cannot come…");
        expect(buttons()).toEqual([
            "Give it back",
            "Give it back and choose another",
            "Look for a replacement",
            "I will come",
        ]);
        expect(textOf(`${DIALOG} main`)).toMatch(/how your alert date changes, not your name/);
        await tap("Look for a replacement");
        expect(textOf(part("booked"))).toMatch(/A replacement is being looked for/);
        await tap("I can come after all");
        expect(member.calls.at(-2)).toEqual(["withdraw_replacement", { shift_id: 11 }]);
        expect(textOf(part("booked"))).not.toMatch(/A replacement is being looked for/);
    });

    test("too late to give it back: why, and a replacement alone", async () => {
        const obstacle = "It begins within 24 hours.";
        await Member.open(page({ shifts: [{ ...BOOKED, obstacle }] }), {
            preview_giving_back: () => WORSE,
        });
        await tap("I cannot come…");
        expect(textOf(`${DIALOG} main`)).toMatch(obstacle);
        expect(buttons()).toEqual(["Look for a replacement", "I will come"]);
    });
});

test("who takes a shift over reads what it changes for the other as well", async () => {
    const offered = { ...SEAT, id: 5, who: "Bea" };
    const member = await Member.open(page({ replacements: [offered] }), {
        preview_taking_over: () => ({
            ...BETTER,
            theirs: { before: "2025-03-26", after: "2025-02-26" },
        }),
        take_over: () => page({ shifts: [BOOKED] }),
    });
    expect(textOf(part("replacements"))).toMatch(/For Bea/);
    await tap("Take over…");
    expect(textOf(part("theirs"))).toMatch(/26 Mar.*26 Feb/);
    await clickOn(`${DIALOG} button:contains(Take over)`);
    expect(member.calls.at(-2)).toEqual(["take_over", { replacement_id: 5 }]);
    expectCount(part("replacements"), 0);
});

for (const [leave_mode, button] of [
    ["direct", "Take the leave"],
    ["request", "Ask the office"],
] as const) {
    test(`a leave says which shifts it gives back: ${leave_mode}`, async () => {
        const { next_shift } = registered();
        const asked = { text: "20 Feb to 5 Mar", state: "Waiting", reason: "", request: 3 };
        const member = await Member.open(page({ leave_mode }), {
            preview_leave: () => ({ ...BETTER, frees: [next_shift] }),
            announce_leave: () => page({ leave_mode, leaves: [asked] }),
            withdraw_leave_request: () => page({ leave_mode }),
        });
        chooseDay("start", "2025-02-20");
        chooseDay("end", "2025-03-05");
        await tap("Announce a leave…");
        expect(textOf(`${DIALOG} li`)).toBe("20 Feb at 09:00, Till");
        await tap(button);
        expect(member.calls.at(-2)).toEqual([
            "announce_leave",
            { start: "2025-02-20", end: "2025-03-05" },
        ]);
        await tap("Withdraw the request");
        expect(member.calls.at(-2)).toEqual(["withdraw_leave_request", { request_id: 3 }]);
    });
}

test("a private link for one's own calendar is made, and ended", async () => {
    const calendar = "https://coop.example/my/shifts/calendar/secret.ics";
    await Member.open(page(), {
        renew_calendar: () => page({ calendar }),
        withdraw_calendar: () => page(),
    });
    await tap("Get a private link");
    expect(`${part("calendar")} input`).toHaveValue(calendar);
    const subscription = calendar.replace("https", "webcal");
    expect(`${part("calendar")} a`).toHaveAttribute("href", subscription);
    await tap("End the link");
    expectCount(`${part("calendar")} input`, 0);
    expect(textOf(".o_notification:last")).toMatch("The link does not work any more");
});

test("the free seats are filtered by task, and later days come when asked for", async () => {
    const seats = ["20", "21", "22", "23", "24", "25"].map((day, nth) => ({
        ...{ ...SEAT, shift_id: nth, date: `2025-02-${day}`, day: `${day} February` },
        task_type: nth ? "Till" : "Stock",
    }));
    await Member.open(page(), { seats: () => seats });
    expectCount(`${part("seats")} li`, 5);
    await tap("Show later days");
    expectCount(`${part("seats")} li`, 6);
    await contains(part("task")).select("Stock");
    expect(queryAllTexts(`${part("seats")} ${part("day")}`)).toEqual(["20 February"]);
});
