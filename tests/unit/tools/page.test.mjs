/** @jest-environment node */
/** What a command writes into a page, and what it leaves alone. */
import assert from "node:assert/strict";
import { test } from "@jest/globals";
import { withMeasured } from "../../../tools/lib/page.mjs";

const PAGE = `Before.

<!-- measured: what stands here is written by npm run stress -- --page -->

Old.

<!-- end of what is measured -->

After.
`;

test("what is measured replaces what stood between the comments, and nothing else", () => {
    const page = withMeasured(PAGE, "New: $& costs $1.\n");
    assert.equal(
        page,
        PAGE.replace("Old.", () => "New: $& costs $1."),
    );
    assert.equal(withMeasured(page, "Old."), PAGE);
});

test.each(["<!-- end", "<!-- measured"])("a page without %s is refused", (comment) => {
    assert.throws(() => withMeasured(PAGE.replace(comment, "<!-- "), "New."), /no place/);
});
