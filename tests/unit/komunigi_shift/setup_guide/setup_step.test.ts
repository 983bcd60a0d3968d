import { expect, test } from "@jest/globals";
import {
    nextStep,
    progressText,
    wordsOf,
    type SetupStep,
    type StepKey,
} from "@komunigi_shift/setup_guide/setup_step";

const KEYS: StepKey[] = ["time_zone", "tasks", "template", "generate", "subscribe", "users"];

function steps(...done: StepKey[]): SetupStep[] {
    const common = { found: "", action: "", is_allowed: true };
    return KEYS.map((key) => ({ ...common, key, is_done: done.includes(key) }));
}

test("the next step is the first that is not done, in whatever order", () => {
    expect(nextStep(steps())?.key).toBe("time_zone");
    expect(nextStep(steps("time_zone", "subscribe"))?.key).toBe("tasks");
    expect(nextStep(steps(...KEYS))).toBeUndefined();
    expect(progressText(steps("tasks", "users"))).toBe("2 of 6 steps done");
});

test("each step has words of its own", () => {
    expect(new Set(KEYS.map((key) => wordsOf(key).title)).size).toBe(KEYS.length);
});
