/** @jest-environment jsdom */
import type { DeskEvent, Question } from "@komunigi_shift_welcome/desk/desk";
import { DeskClerk } from "@komunigi_shift_welcome/desk/desk_clerk";
import { KeptCards } from "@komunigi_shift_welcome/desk/kept_cards";

const TODAY = new Date("2025-02-05T09:00:00");
const TOMORROW = new Date("2025-02-06T09:00:00");
const UNKNOWN: DeskEvent = { kind: "answered", answer: null };

let kept: KeptCards;

beforeEach(() => {
    sessionStorage.clear();
    kept = new KeptCards(sessionStorage);
    jest.useFakeTimers({ now: TODAY });
});

afterEach(() => jest.useRealTimers());

/** A desk whose questions are answered one by one, by the test. */
function openDesk(): { clerk: DeskClerk; asked: string[]; answer: () => Promise<void> } {
    const asked: string[] = [];
    let settle: (event: DeskEvent) => void = () => undefined;
    const ask = ({ value }: Question) => {
        asked.push(value);
        return new Promise<DeskEvent>((resolve) => (settle = resolve));
    };
    const answer = async () => {
        settle(UNKNOWN);
        await Promise.resolve();
    };
    return { clerk: new DeskClerk(ask, new KeptCards(sessionStorage)), asked, answer };
}

test("cards without an answer are asked about again after a reload, in their order", () => {
    const before = openDesk();
    ["1", "2", "3"].forEach((code) => before.clerk.question("card", code));
    const { clerk, asked } = openDesk();
    clerk.resume();
    expect(asked).toEqual(["1"]);
    expect(clerk.shown.desk.queue.map(({ value }) => value)).toEqual(["2", "3"]);
    expect(kept.read(TODAY)).toEqual(["1", "2", "3"]);
});

test("a card is gone once it is answered, and nothing is left of the last one", async () => {
    const { clerk, answer } = openDesk();
    ["1", "2"].forEach((code) => clerk.question("card", code));
    await answer();
    expect(kept.read(TODAY)).toEqual(["2"]);
    clerk.handle({ kind: "over" });
    await answer();
    expect(sessionStorage).toHaveLength(0);
});

test("a link that has ended, and what is touched, leave nothing", () => {
    const { clerk } = openDesk();
    clerk.question("person", "ticket");
    expect(sessionStorage).toHaveLength(0);
    clerk.question("card", "1");
    clerk.handle({ kind: "ended" });
    expect(sessionStorage).toHaveLength(0);
});

test("a card is kept on its own day alone, also while others come", () => {
    kept.keep(["1"], TODAY);
    kept.keep(["1", "2"], TOMORROW);
    expect(kept.read(TOMORROW)).toEqual(["2"]);
});
