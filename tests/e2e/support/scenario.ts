/**
 * Browser tests: each file has a coop of its own; each test has browsers of its own.
 *
 *     const test = coopTest("badge");
 *     test("a booking turns no into yes", async ({ stage }) => { ... });
 */
import { expect, test as base } from "@playwright/test";
import { COMPLAINED } from "../../../tools/checks/programs.mjs";
import { Coop } from "./coop";
import { Stage } from "./stage";

/**
 * Playwright's `test` with a coop for a file and a stage for each of its tests.
 * @param name of the file; no other file uses it
 * @param options as for `Coop.open`
 */
export function coopTest(
    name: string,
    options: Parameters<typeof Coop.open>[1] = {},
): ReturnType<typeof base.extend<{ stage: Stage }, { coop: Coop }>> {
    return base.extend<{ stage: Stage }, { coop: Coop }>({
        coop: [
            async ({}, use, { workerIndex }) => {
                // after a failure Playwright goes on in another worker, on a coop of its own
                const coop = await Coop.open(`${name}_${workerIndex}`, options);
                await use(coop);
                await coop.close();
            },
            { scope: "worker" },
        ],
        stage: async ({ coop, browser }, use, info) => {
            const stage = await Stage.open(coop, browser);
            await use(stage);
            await info.attach("server.log", { body: (await stage.serverLog()).join("\n") });
            const complaints = await stage.close();
            const notes = complaints.map((description) => ({ type: COMPLAINED, description }));
            info.annotations.push(...notes);
            expect(complaints, "complaints of browsers and server").toEqual([]);
        },
    });
}
