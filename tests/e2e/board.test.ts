/** The planning board: who works when, changed by mouse, keys and taps, and by several at once. */
import { expect } from "@playwright/test";
import { Board } from "./pages/board";
import { seriousFaults, smallestTarget } from "./support/accessibility";
import { test } from "./support/scenario";
import { dateIn, makeSeat, makeWorker, workerOf } from "./support/workers";

const DAY = dateIn(6);
const BOARD = ".o_komunigi_shift_board";

test("assign, drag, keys, undo, filters; others see it; a race for a seat; a phone", async ({
    stage,
}) => {
    const { coop } = stage;
    const phone = { phone: "+32 2 555 01 42" };
    await makeWorker(coop, "Perrine Vlaemyns", 18, {}, phone);
    await makeSeat(coop, "Inventory", 6);
    const free = await makeSeat(coop, "Stocktaking", 6);
    await coop.speakEnglish("office");
    const office = await stage.as("office");
    const board = await Board.open(office, DAY);
    const other = await Board.open(await stage.as("attendance"), DAY, "day");
    const isOn = (name: string, workers: string[], here = board) =>
        expect(async () => expect(await here.workers(name)).toEqual(workers)).toPass();

    // assigned by phone number, with what it changes
    const dialog = await board.assign("Inventory");
    expect(await dialog.choose("02 555 0142", "Perrine Vlaemyns")).toMatch(/No\s+Yes/);
    expect(await seriousFaults(office, ".o_komunigi_shift_assign")).toEqual([]);
    await dialog.book();
    await dialog.gone();
    await isOn("Inventory", ["Perrine Vlaemyns"]);
    await isOn("Inventory", ["Perrine Vlaemyns"], other);
    expect(await board.card("Inventory").innerText()).toMatch(/1 of 1 seats taken/);

    // dragged, and brought back
    await board.drag("Perrine Vlaemyns", "Stocktaking");
    await isOn("Inventory", []);
    await isOn("Stocktaking", ["Perrine Vlaemyns"], other);
    expect(await workerOf(coop, free)).toBe("Perrine Vlaemyns");
    await office.keyboard.press("Control+z");
    await isOn("Inventory", ["Perrine Vlaemyns"]);

    // the same by keys; freeing makes the answer worse, so it is asked, and undone
    await board.worker("Perrine Vlaemyns").focus();
    await office.keyboard.press("Space");
    await expect(office.locator(".o_komunigi_shift_target")).not.toHaveCount(0);
    await office.keyboard.press("Escape");
    await expect(office.locator(".o_komunigi_shift_target")).toHaveCount(0);
    await office.keyboard.press("Space");
    await expect(board.card("Stocktaking").locator(".o_komunigi_shift_free")).toBeFocused();
    await office.keyboard.press("Enter");
    await isOn("Stocktaking", ["Perrine Vlaemyns"]);
    await expect(board.worker("Perrine Vlaemyns")).toBeFocused();
    await office.keyboard.press("Delete");
    expect(await board.whatIf()).toMatch(/Yes\s+No/);
    expect(await seriousFaults(office, ".o_komunigi_shift_change")).toEqual([]);
    await board.confirm();
    await isOn("Stocktaking", []);
    await board.undoByNotice("seat given back");
    await isOn("Stocktaking", ["Perrine Vlaemyns"]);
    await isOn("Stocktaking", ["Perrine Vlaemyns"], other);

    await board.toggle("with_gaps");
    await expect(board.card("Inventory")).toHaveCount(1);
    await expect(board.worker("Perrine Vlaemyns")).toHaveCount(0);
    await office.reload();
    await expect(board.card("Inventory")).toHaveCount(1);
    await expect(board.worker("Perrine Vlaemyns")).toHaveCount(0);
    await board.toggle("with_gaps");
    expect(await seriousFaults(office, BOARD)).toEqual([]);
    for (const [button, opened] of [
        [office.locator(".o_komunigi_shift_keys"), ".o_popover"],
        [office.locator(".o_komunigi_shift_print"), ".o-dropdown--menu"],
        [board.worker("Perrine Vlaemyns"), ".o_komunigi_shift_seat_menu"],
    ] as const) {
        await button.click();
        await office.locator(opened).waitFor();
        expect(await seriousFaults(office, opened)).toEqual([]);
        await office.keyboard.press("Escape");
        await office.locator(opened).waitFor({ state: "detached" });
    }

    // the days shown are one stop of the tabulator, changed by arrow keys
    await office.locator("#o_komunigi_shift_week").focus();
    await office.keyboard.press("ArrowRight");
    await expect(office.locator(".o_komunigi_shift_one_day")).toHaveCount(1);
    await office.keyboard.press("ArrowLeft");
    await expect(office.locator(".o_komunigi_shift_one_day")).toHaveCount(0);

    expect(await board.print("day")).toMatch(/Inventory\s+Free seat: …/);
    await Board.open(office, DAY);

    // two want the last seat: one has it, the other is told
    const last = await makeSeat(coop, "Last seat", 6);
    const rivals = ["Silke Dumarais", "Bavo Terlinck"];
    for (const rival of rivals) {
        await makeWorker(coop, rival, 18);
    }
    const dialogs = [await board.assign("Last seat"), await other.assign("Last seat")];
    await Promise.all(dialogs.map((one, index) => one.choose(rivals[index], rivals[index])));
    await Promise.all(dialogs.map((one) => one.book()));
    await expect(async () => expect(await workerOf(coop, last)).toBeTruthy()).toPass();
    const winner = rivals.indexOf((await workerOf(coop, last)) as string);
    await dialogs[winner].gone();
    const taken = /has just been taken|vient d’être prise/;
    expect(await dialogs[1 - winner].refusal()).toMatch(taken);
    await expect(dialogs[1 - winner].button).toBeDisabled();
    await dialogs[1 - winner].close();

    // a tap on a name, on a phone: moved to a shift of the same day
    await office.setViewportSize({ width: 390, height: 844 });
    const small = await Board.open(office, DAY, "day");
    await small.choose("Perrine Vlaemyns", "move");
    await small.card("Inventory").locator(".o_komunigi_shift_free").click();
    await isOn("Inventory", ["Perrine Vlaemyns"], small);
    const width = await office.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await smallestTarget(office, BOARD)).toBeGreaterThanOrEqual(44);
    expect(await seriousFaults(office, BOARD)).toEqual([]);
});
