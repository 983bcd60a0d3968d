import { advanceTime, describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAllTexts } from "@odoo/hoot-dom";
import {
    contains,
    getService,
    makeServerError,
    mountWithCleanup,
    onRpc,
} from "@web/../tests/web_test_helpers";
import type { Services } from "@web/core/utils/hooks";
import { clickOn, defineShiftModels, expectCount, textOf } from "@komunigi_shift/../tests/office";
import { ASK_AGAIN, LEAST, LONGEST, type Answer } from "@komunigi_shift_welcome/desk/desk";
import { PATIENCE } from "@komunigi_shift_welcome/desk/welcome_calls";
import { WelcomeApp } from "@komunigi_shift_welcome/welcome_app";

defineShiftModels();

const part = (name: string) => `.o_komunigi_shift_welcome_${name}`;
const START = "h1:contains(Welcome)";
const NAME = "#o_komunigi_shift_welcome_name";
const SEAT = { name: "Till", hours: "09:00–12:00", arrived: "", is_in: false, ticket: "seat" };

function adas(more: Partial<Answer> = {}): Answer {
    return { name: "Ada", may_shop: true, worker: "", seat: null, ...more };
}

type Answers = Record<string, (value: string) => unknown>;

/** The screen at the door, on a server whose routes answer so; and what it asked. */
async function open(answers: Answers) {
    const asked: [string, string][] = [];
    for (const [name, reply] of Object.entries(answers)) {
        onRpc(`/shift/welcome/${name}`, async (request) => {
            const { params } = (await request.json()) as { params: { value: string; key: string } };
            expect(params.key).toBe("secret");
            asked.push([name, params.value]);
            return reply(params.value);
        });
    }
    const languages = [
        { code: "en_US", name: "English" },
        { code: "fr_BE", name: "Français" },
    ];
    const link = { key: "secret", lang: "en_US" };
    await mountWithCleanup(WelcomeApp, { props: { coop: "The coop", link, languages } });
    return asked;
}

async function scan(barcode: string): Promise<void> {
    const { bus } = getService<Services["barcode"]>("barcode");
    bus.trigger("barcode_scanned", { barcode });
    await answered();
}

async function answered(): Promise<void> {
    await animationFrame();
    await animationFrame();
}

const refuse =
    (errorName: string, message = "") =>
    () => {
        throw makeServerError({ errorName, message });
    };

describe("a card that is scanned", () => {
    test("is answered large, until somebody has read it", async () => {
        const asked = await open({ card: () => adas({ may_shop: false, worker: "Bea" }) });
        await scan("0421");
        expect(asked).toEqual([["card", "0421"]]);
        expect(textOf(part("answer"))).toMatch(/^Ada You may not shop By the shifts of Bea/);
        await clickOn(part("done"));
        expectCount(START, 1);
    });

    test("its answer goes by itself", async () => {
        await open({ card: () => adas() });
        await scan("0421");
        expectCount(part("answer"), 1);
        await advanceTime(LONGEST);
        await animationFrame();
        expectCount(START, 1);
    });

    test("the next one waits for its turn, and hastens it", async () => {
        await open({ card: (code) => adas({ name: `Member ${code}` }) });
        await scan("1");
        await scan("2");
        expect(textOf(part("queue"))).toBe("1");
        expect(textOf(`${part("answer")} h1`)).toBe("Member 1");
        await advanceTime(LEAST);
        await answered();
        expect(textOf(`${part("answer")} h1`)).toBe("Member 2");
    });

    test("checks in with one tap for the shift of today", async () => {
        const asked = await open({
            card: () => adas({ seat: SEAT }),
            check_in: () => adas({ seat: { ...SEAT, is_in: true, arrived: "08:52" } }),
        });
        await scan("0421");
        await clickOn(part("check_in"));
        await answered();
        expect(asked.at(-1)).toEqual(["check_in", "seat"]);
        expect(textOf(part("in"))).toBe("Checked in at 08:52");
    });

    test("shows the badge and the next shift where the coop shows all", async () => {
        const next_shift = {
            ...{ id: 1, name: "Till", date: "2026-02-26", time: "14:00", gives_credit: true },
        };
        const reason = "Yes: shift on 26 Feb";
        await open({ card: () => adas({ state: "yes", reason, next_shift }) });
        await scan("0421");
        expect(textOf(part("badge"))).toMatch(/Yes\s*Shift on 26 Feb$/);
        expect(textOf(part("next"))).toBe("Next shift: Thu 26 Feb at 14:00");
    });
});

describe("a question without an answer", () => {
    for (const [name, reply, shown, words] of [
        ["an unknown card", () => null, "note", "No member was found for this card."],
        [...["a refusal", refuse("odoo.exceptions.UserError", "Not today."), "note"], "Not today."],
        [
            ...["a link that was replaced", refuse("werkzeug.exceptions.NotFound"), "ended"],
            "This link is no longer valid.",
        ],
        [
            ...["too many at once", refuse("werkzeug.exceptions.TooManyRequests"), "waiting"],
            "Many have asked at once",
        ],
    ] as [string, () => unknown, string, string][]) {
        test(`${name}: the screen says so`, async () => {
            await open({ card: reply });
            await scan("0421");
            expect(textOf(part(shown))).toMatch(words);
        });
    }
});

test("a question that is lost without a word is given up, and asked again", async () => {
    let reply: () => unknown = () => new Promise(() => undefined);
    const asked = await open({ card: () => reply() });
    await scan("0421");
    await advanceTime(PATIENCE / 2);
    await answered();
    expectCount(part("asking"), 1);
    await advanceTime(PATIENCE / 2);
    await answered();
    expect(textOf(part("waiting"))).toMatch("The network is down.");
    reply = () => adas();
    await advanceTime(ASK_AGAIN);
    await answered();
    expectCount(part("answer"), 1);
    expect(asked).toHaveLength(2);
});

describe("who types a name", () => {
    test("and is looked for in vain while a card is scanned, does not stand in its way", async () => {
        let fail: (error: unknown) => void = () => undefined;
        await open({
            search: () => new Promise((_resolve, reject) => (fail = reject)),
            card: () => adas(),
        });
        await contains(NAME).edit("Zoe", { confirm: false });
        await advanceTime(500);
        await scan("0421");
        fail(makeServerError({ message: "The database is gone" }));
        await answered();
        expectCount(part("answer"), 1);
    });

    test("chooses among the few whom it finds", async () => {
        const people = ["Ada Byron", "Ada Lovelace"].map((name) => ({ name, ticket: name }));
        const asked = await open({
            search: () => ({ people, is_more: true }),
            person: (ticket) => adas({ name: ticket }),
        });
        await contains(NAME).edit("Ada", { confirm: false });
        await advanceTime(500);
        await answered();
        expect(queryAllTexts(part("person"))).toEqual(["Ada Byron", "Ada Lovelace"]);
        expect(textOf(part("search"))).toMatch(/There are more/);
        await clickOn(`${part("person")}:contains(Lovelace)`);
        await answered();
        expect(asked).toEqual([
            ["search", "Ada"],
            ["person", "Ada Lovelace"],
        ]);
        expect(textOf(`${part("answer")} h1`)).toBe("Ada Lovelace");
    });

    test("and finds nobody, is sent to the desk", async () => {
        await open({ search: () => ({ people: [], is_more: false }) });
        await contains(NAME).edit("Zoe", { confirm: false });
        await advanceTime(500);
        await answered();
        expect(textOf(part("search"))).toMatch(/Nobody found/);
    });
});

test("other languages are one tap away", async () => {
    await open({});
    expect(`a${part("language")}`).toHaveText("Français");
    expect(`a${part("language")}`).toHaveAttribute("lang", "fr-BE");
});
