/**
 * Browser tests: each file has a coop of its own; each test has browsers of its own.
 *
 *     test.use({ needs: { wallet: false } }); // for a file whose coop is not like the others
 *     test("a booking turns no into yes", async ({ stage }) => { ... });
 */
import { expect, test as base } from "@playwright/test";
import { COMPLAINED } from "../../../tools/checks/programs.mjs";
import type { CoopNeeds } from "./coop";
import { Premises } from "./premises";
import { Stage } from "./stage";

/** Playwright's `test` with the coop of the test's file, as it needs it, and a stage in it. */
export const test = base.extend<{ needs: CoopNeeds; stage: Stage }, { premises: Premises }>({
    needs: [{}, { option: true }],
    // one fixture for all files, or Playwright begins each of them with another worker and browser
    premises: [
        async ({}, use, { workerIndex }) => {
            const premises = new Premises(workerIndex);
            await use(premises);
            await premises.close();
        },
        { scope: "worker" },
    ],
    stage: async ({ premises, needs, browser }, use, info) => {
        const stage = await Stage.open(await premises.coopOf(info.file, needs), browser);
        await use(stage);
        await info.attach("server.log", { body: (await stage.serverLog()).join("\n") });
        const complaints = await stage.close();
        const notes = complaints.map((description) => ({ type: COMPLAINED, description }));
        info.annotations.push(...notes);
        expect(complaints, "complaints of browsers and server").toEqual([]);
    },
});
