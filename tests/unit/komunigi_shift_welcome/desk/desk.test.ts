import {
    after,
    ASK_AGAIN,
    EMPTY,
    LEAST,
    LONGEST,
    timeLeft,
    type Answer,
    type Desk,
    type DeskEvent,
} from "@komunigi_shift_welcome/desk/desk";

const ADA: Answer = { name: "Ada L.", may_shop: true, worker: "", seat: null };
const OVER: DeskEvent = { kind: "over" };
const AWAY: DeskEvent = { kind: "delayed", why: "away" };

function card(value: string): DeskEvent {
    return { kind: "asked", question: { kind: "card", value } };
}

function touch(kind: "person" | "check_in", value: string): DeskEvent {
    return { kind: "asked", question: { kind, value } };
}

function answered(answer: Answer | null = ADA): DeskEvent {
    return { kind: "answered", answer };
}

/** The desk after events, one every second from 0 on. */
function desk(...events: DeskEvent[]): Desk {
    return events.reduce((one, event, second) => after(one, event, second * 1000), EMPTY);
}

function codes({ queue }: Desk): string[] {
    return queue.map(({ value }) => value);
}

function asked({ screen }: Desk): string | null {
    return screen.kind === "asking" ? screen.question.value : null;
}

test("a card is asked about, answered, and the screen goes back to its start", () => {
    expect(asked(desk(card("1")))).toBe("1");
    const shown = desk(card("1"), answered());
    expect(shown.screen).toMatchObject({ kind: "answer", answer: ADA });
    expect(after(shown, OVER, 99_000)).toEqual(EMPTY);
});

test("a card of nobody, and what the server refuses, are said", () => {
    expect(desk(card("1"), answered(null)).screen.kind).toBe("unknown");
    const refused = desk(card("1"), { kind: "refused", text: "You cannot" });
    expect(refused.screen).toMatchObject({ kind: "refused", text: "You cannot" });
});

test("cards that come meanwhile wait in their order, and none is lost", () => {
    const busy = desk(card("1"), card("2"), card("3"));
    expect([asked(busy), codes(busy)]).toEqual(["1", ["2", "3"]]);
    const next = after(after(busy, answered(), 0), OVER, 0);
    expect([asked(next), codes(next)]).toEqual(["2", ["3"]]);
    const last = after(after(after(next, answered(), 0), OVER, 0), answered(), 0);
    expect(after(last, OVER, 0)).toEqual(EMPTY);
});

test("a card that waits already does not wait twice", () => {
    expect(codes(desk(card("1"), card("1"), card("2"), card("2")))).toEqual(["2"]);
    // the one whose answer is shown asks again
    expect(codes(desk(card("1"), answered(), card("1")))).toEqual(["1"]);
});

test("while the network is away the question stays, and those after it", () => {
    const away = desk(card("1"), AWAY, card("2"));
    expect(away.screen).toMatchObject({ kind: "waiting", why: "away" });
    expect(timeLeft(away, 1000)).toBe(ASK_AGAIN);
    const again = after(away, OVER, 9000);
    expect([asked(again), codes(again)]).toEqual(["1", ["2"]]);
});

test("who touches the screen goes before the cards that wait", () => {
    const shown = desk(card("1"), answered(), card("2"), touch("check_in", "ticket"));
    expect([asked(shown), codes(shown)]).toEqual(["ticket", ["2"]]);
    expect(asked(desk(touch("person", "ticket")))).toBe("ticket");
    expect(codes(desk(card("1"), touch("person", "ticket")))).toEqual(["ticket"]);
});

test("an answer stays shorter while somebody waits", () => {
    const alone = desk(card("1"), answered());
    expect(timeLeft(alone, 1000)).toBe(LONGEST);
    const pressed = after(alone, card("2"), 2000);
    expect(timeLeft(pressed, 2000)).toBe(LEAST - 1000);
    expect(timeLeft(pressed, 60_000)).toBe(0);
    expect(timeLeft(EMPTY, 0)).toBeNull();
    expect(timeLeft(desk(card("1")), 0)).toBeNull();
});

test("a link that does not hold any more ends the screen for good", () => {
    const ended = desk(card("1"), card("2"), { kind: "ended" });
    expect(ended).toEqual({ screen: { kind: "ended" }, queue: [] });
    expect(after(ended, card("3"), 0)).toBe(ended);
    expect(after(ended, answered(), 0)).toBe(ended);
});

test("what comes late changes nothing", () => {
    const shown = desk(card("1"), answered());
    expect(after(shown, AWAY, 0)).toBe(shown);
    expect(after(desk(card("1")), OVER, 0)).toEqual(desk(card("1")));
});
