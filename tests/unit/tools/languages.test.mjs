/** @jest-environment node */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "@jest/globals";
import { ADDONS } from "../../../tools/lib/paths.mjs";
import { ownAddons } from "../../../tools/lib/sources.mjs";
import { termsOf } from "../../../tools/lib/translations.mjs";

/** Each addon is translated to all of them; what its printers would not let pass. */
const FAULTS = {
    de: /"|\w…|^[^„]*“/,
    es: /"|^[^¿]*\?|^[^¡]*!/,
    fr: /"|\w'\w|«[^\u00a0]|[^\u00a0][:;?!»](?=\s|$)/,
    nl: /"|\w'\w/,
};

test.each(await ownAddons())("%s", (addon) => {
    const files = readdirSync(join(ADDONS, addon, "i18n"));
    const wanted = [...Object.keys(FAULTS).map((language) => `${language}.po`), `${addon}.pot`];
    assert.equal(files.sort().join(), wanted.sort().join());
    for (const [language, fault] of Object.entries(FAULTS)) {
        const texts = termsOf(join(ADDONS, addon, "i18n", `${language}.po`)).map(
            ({ text }) => text,
        );
        assert.deepEqual(
            texts.filter((text) => fault.test(text)),
            [],
            language,
        );
    }
});
