/** A test that logs a warning or an error fails, unless it replaced the console method itself. */
import { afterEach, beforeEach, expect, jest } from "@jest/globals";

const LEVELS = ["warn", "error"] as const;
let logged: string[] = [];

beforeEach(() => {
    logged = [];
    for (const level of LEVELS) {
        jest.spyOn(console, level).mockImplementation((...args: unknown[]) => {
            logged.push(`console.${level}: ${args.map(String).join(" ")}`);
        });
    }
});

afterEach(() => {
    expect(logged).toEqual([]);
});
