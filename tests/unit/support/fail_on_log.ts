/**
 * What logs a warning or an error fails, in a test, before the first and after the last of a file,
 * or while it is imported; unless it replaced the console method itself.
 */
import { afterAll, afterEach, expect } from "@jest/globals";

const LEVELS = ["warn", "error"] as const;
const logged: string[] = [];

for (const level of LEVELS) {
    const note = (...args: unknown[]) => {
        logged.push(`console.${level}: ${args.map(String).join(" ")}`);
    };
    Object.assign(console, { [level]: note });
}

function expectNothingLogged(): void {
    expect(logged.splice(0)).toEqual([]);
}

afterEach(expectNothingLogged);
afterAll(expectNothingLogged);
