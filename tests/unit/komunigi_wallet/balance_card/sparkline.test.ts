import { describe, expect, test } from "@jest/globals";
import { sparkline } from "@komunigi_wallet/balance_card/sparkline";

/** Heights of the points in a drawing of 100 by 100 without margin. */
function heights(balances: number[]): number[] {
    return sparkline(balances, 100, 100, 0)
        .line.split(" ")
        .map((point) => Number(point.split(",")[1]));
}

describe("sparkline", () => {
    test.each([
        ["up from nothing", [0, 5, 10], [100, 50, 0]],
        ["zero stays in the picture", [8, 10], [20, 0]],
        ["below zero", [-10, 0, 10], [100, 50, 0]],
        ["all below zero", [-5, -10], [50, 100]],
        ["never anything", [0, 0, 0], [100, 100, 100]],
        ["steady", [7, 7], [0, 0]],
        ["one balance", [7], [0, 0]],
        ["no balance", [], [100, 100]],
    ])("%s", (_what, balances, expected) => {
        expect(heights(balances)).toEqual(expected);
    });

    test("spreads the balances over the width, within the margin", () => {
        const { line, last } = sparkline([0, 10, 5], 104, 54, 2);
        expect(line).toBe("2,52 52,2 102,27");
        expect(last).toEqual({ x: 102, y: 27 });
    });

    test.each([
        [[0, 10], 52],
        [[-10, 0], 2],
        [[-10, 10], 27],
        [[0, 0], 52],
    ])("zero of %j is drawn at %d", (balances, zero) => {
        expect(sparkline(balances, 104, 54, 2).zero).toBe(zero);
    });

    test("the surface goes back along zero", () => {
        expect(sparkline([0, 10], 104, 54, 2).area).toBe("M2 52 L2 52 L102 2 L102 52 Z");
    });

    test("amounts of any size leave no long decimals", () => {
        const { line } = sparkline([0.1 + 0.2, 1234.56, -1 / 3], 160, 40);
        expect(line).toMatch(/^(-?\d+(\.\d{1,2})?,-?\d+(\.\d{1,2})? ?)+$/);
    });
});
