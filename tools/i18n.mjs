/**
 * `npm run i18n`: what the addons say, by Odoo's own export, as templates (`i18n/<addon>.pot`); the
 * translations get what is new and lose what is said no more.
 *
 *     npm run i18n            ends with 1 where a term waits for its translation
 *     npm run i18n -- it      begins one more language, in every addon
 */
import { provideCoop } from "./lib/coop.mjs";
import { main, step } from "./lib/progress.mjs";
import { ownAddons } from "./lib/sources.mjs";
import { provideTestInstance } from "./lib/workplace.mjs";

await main(async () => {
    const languages = process.argv.slice(2);
    const instance = await step("Odoo and PostgreSQL", provideTestInstance);
    const coop = await step("A coop with every addon", (say) => provideCoop(instance, say));
    const [waiting] = await step("Templates and translations", async () => {
        return instance.call(coop, "tools", ["i18n.update", await ownAddons(), languages]);
    });
    for (const [file, terms] of Object.entries(waiting)) {
        console.log(`\naddon/${file}: ${terms.length} to translate`);
        console.log(terms.map((term) => `    ${JSON.stringify(term)}`).join("\n"));
    }
    process.exitCode = Object.keys(waiting).length ? 1 : 0;
});
