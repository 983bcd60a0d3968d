// Generated from tests/hoot/komunigi_shift/register_dialog.test.ts by build.mjs: edit the source.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { RegisterDialog } from "@komunigi_shift/alert_register/register_dialog";
import { answer, inAlert, registered } from "./answers";
import {
  clickOn,
  defineShiftModels,
  expectCount,
  isDisabled,
  Office,
  STATUS,
  textOf
} from "./office";
defineShiftModels();
const SEAT = {
  ...{ shift_id: 11, name: "Till", task_type: "Till", date: "2025-02-20" },
  ...{ time: "09:00", end_time: "12:00", free: 3, total: 4 }
};
const OTHER = { ...SEAT, shift_id: 12, date: "2025-02-21", free: 1 };
const LATE = { ...SEAT, shift_id: 13, date: "2025-03-01", leave: null, extension: null };
const TOO_LATE = "Till is too late to prevent the alert of Ada.";
const DIALOG = ".o_komunigi_shift_register";
const SEATS = ".o_komunigi_shift_seat";
const BOOK = ".o_komunigi_shift_book";
const REFUSAL = `${DIALOG} [role=alert]`;
async function open(methods = {}, opening = {}) {
  const { isManagement = true, ...props } = { answer: answer(), ...opening };
  const office = await Office.open(
    {
      get_alert_answer: () => props.answer,
      get_free_seats_before_alert: () => [SEAT, OTHER],
      get_later_seats: () => [],
      preview_alert: () => ({ before: answer(), after: registered(), frees: [] }),
      book_seat: () => registered(),
      ...methods
    },
    { isManagement }
  );
  await office.show(RegisterDialog, props);
  return office;
}
function lateServer(late = LATE, current = answer()) {
  return {
    get_free_seats_before_alert: () => [],
    get_later_seats: () => [late],
    preview_alert: () => ({
      ...{ before: current, after: current, frees: [] },
      ...{ refused: TOO_LATE, asks: ["too_late"] }
    })
  };
}
describe("RegisterDialog", () => {
  test("lists the seats in the server's order, with how many are free", async () => {
    await open();
    const seats = queryAllTexts(SEATS, { inline: true });
    expect(seats[0]).toMatch(/Thu 20 Feb ?09:00–12:00 ?Till ?3 of 4 seats free/);
    expect(seats[1]).toMatch("1 of 4 seats free");
    expect(isDisabled(BOOK)).toBe(true);
  });
  test("two clicks book: the first says what becomes of the answer", async () => {
    const office2 = await open();
    await clickOn(`${SEATS}:first`);
    expect(office2.calls.at(-1)).toEqual([STATUS, "preview_alert", [3], { book: [11] }]);
    expect(textOf(".o_komunigi_shift_alert_preview")).toMatch(
      /^No Yes The alert date stays 26 Feb\./
    );
    expectCount(DIALOG, 1);
    await clickOn(BOOK);
    expect(office2.calls.at(-1)).toEqual([STATUS, "book_seat", [3], 11]);
    expectCount(DIALOG, 0);
    expect(office2.announced).toEqual([registered()]);
    expect(textOf(".o_notification")).toMatch(registered().reason);
  });
  test("a seat just taken: the server's words and a fresh list, and one can go on", async () => {
    let seats = [SEAT, OTHER];
    await open({
      get_free_seats_before_alert: () => seats,
      book_seat: () => {
        seats = [OTHER];
        throw makeServerError({ message: "That seat has just been taken." });
      }
    });
    await clickOn(`${SEATS}:first`);
    await clickOn(BOOK);
    expect(textOf(REFUSAL)).toBe("That seat has just been taken.");
    expectCount(SEATS, 1);
    await clickOn(SEATS);
    expectCount(REFUSAL, 0);
    expect(isDisabled(BOOK)).toBe(false);
  });
  test("an impatient second click does not book twice", async () => {
    let book = () => {
    };
    const office2 = await open({
      book_seat: () => new Promise((resolve) => book = resolve)
    });
    await clickOn(`${SEATS}:first`);
    queryOne(BOOK).click();
    queryOne(BOOK).click();
    await animationFrame();
    book(registered());
    await animationFrame();
    expect(office2.methods.filter((method) => method === "book_seat")).toHaveLength(1);
  });
  const office = "Only the management can book a later seat, or give leave or an extension.";
  for (const [who, isManagement, current, left] of [
    ["the management", true, answer(), "Holiday\u2026"],
    ["the management, for a worker in alert", true, inAlert(), "Holiday\u2026 Extension\u2026"],
    ["anybody else", false, answer(), office]
  ]) {
    test(`no seat at all says so, and what is left to ${who}`, async () => {
      await open(
        { get_free_seats_before_alert: () => [] },
        { isManagement, answer: current }
      );
      expect(textOf(".o_komunigi_shift_no_seat")).toBe(
        `There is no free seat before 26 Feb. ${left}`
      );
    });
  }
  test("later seats are told from good ones", async () => {
    await open(lateServer());
    expect(textOf(`${DIALOG} main > p`)).toBe(
      "There is no free seat before 26 Feb. Later seats, soonest first:"
    );
    expect(textOf(`${SEATS} .o_komunigi_shift_too_late`)).toBe("Too late");
  });
  test("good seats are not said to be late", async () => {
    await open();
    expectCount(".o_komunigi_shift_too_late", 0);
  });
  test("a soft rule is passed over by the management, which is asked first", async () => {
    const office2 = await open(lateServer());
    await clickOn(SEATS);
    expect(textOf(REFUSAL)).toBe(TOO_LATE);
    await clickOn(BOOK);
    expectCount(".o_dialog", 2);
    const question = `.o_dialog:not(:has(${DIALOG}))`;
    expect(textOf(`${question} main`)).toBe(TOO_LATE);
    expect(office2.methods).not.toInclude("book_seat");
    await clickOn(`${question} .btn-primary`);
    expect(office2.calls.at(-1)).toEqual([STATUS, "book_seat", [3], 13, ["too_late"]]);
    expectCount(".o_dialog", 0);
  });
  for (const [asks, isManagement, words] of [
    [["too_late"], false, `${TOO_LATE} Only the management may book it anyway.`],
    [[], true, TOO_LATE]
  ]) {
    test(`who may not pass over [${asks}] is told so, and cannot book`, async () => {
      const before = answer();
      const refused = { before, after: before, frees: [], refused: TOO_LATE, asks };
      await open({ preview_alert: () => refused }, { isManagement });
      await clickOn(`${SEATS}:first`);
      expect(textOf(REFUSAL)).toBe(words);
      expect(isDisabled(BOOK)).toBe(true);
    });
  }
  const ways = {
    leave: {
      current: answer(),
      way: {
        ...{ start: "2025-02-25", end: "2025-02-28", alert_date: "2025-03-26" },
        ...{ state: "yes", reason: "Yes: shift on 1 Mar at 09:00" }
      },
      words: /^With leave from 25 Feb to 28 Feb, this seat counts:.*No Yes.*from 26 Feb to 26 Mar/,
      action: "shift_holiday_action",
      defaults: { default_start_date: "2025-02-25", default_end_date: "2025-02-28" }
    },
    extension: {
      current: inAlert(),
      way: {
        ...{ days: 4, deadline: "2025-03-02", booked: 2, needed: 2 },
        ...{ state: "in_alert", reason: "In alert: 2 of 2 shifts booked before 2 Mar" }
      },
      words: /^With an extension of 4 days, this seat counts:.*from 26 Feb to 2 Mar.*2 of 2 shifts/,
      action: "shift_extension_action",
      defaults: { default_kind: "manual", default_days: 4 }
    }
  };
  for (const [name, { current, way, words, action, defaults }] of Object.entries(ways)) {
    test(`${name} makes a later seat count, and one comes back to it`, async () => {
      const late = lateServer({ ...LATE, [name]: way }, current);
      const office2 = await open(late, { answer: current });
      await clickOn(SEATS);
      expect(textOf(".o_komunigi_shift_way")).toMatch(words);
      await clickOn(".o_komunigi_shift_take_way");
      expectCount(".o_dialog", 0);
      const [[opened, options] = []] = office2.actions;
      expect(opened).toBe(`komunigi_shift.${action}`);
      expect(options?.additionalContext).toEqual({ active_id: 3, ...defaults });
      options?.onClose?.();
      await animationFrame();
      await animationFrame();
      await animationFrame();
      expectCount(`${DIALOG} .o_komunigi_shift_chosen`, 1);
      expect(office2.announced).toEqual([current]);
    });
  }
});
