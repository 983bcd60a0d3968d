/** A database of version 19.0.1.0.0 becomes one of this version: what must be as it was is. */
import { join } from "node:path";
import { foundationsOf } from "../checks/python.mjs";
import { ROOT } from "../lib/paths.mjs";
import { Comparison } from "./comparison.mjs";
import { releasedAddon } from "./released.mjs";

const ADDON = "komunigi_wallet";

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {string} database made anew
 * @param {(detail: string) => void} say
 * @returns {Promise<import("../lib/findings.mjs").Finding[]>}
 */
export async function runUpgrade(instance, database, say) {
    const former = await instance.withAddons("former", await releasedAddon(ADDON));
    const foundation = await instance.foundation(ADDON, await foundationsOf(ADDON));
    await instance.copyDatabase(foundation, database);
    say("installing version 19.0.1.0.0");
    await former.install(database, [ADDON]);
    say("its orders, operations, invoices and contacts");
    const call = (odoo, file, name) => callPython(odoo, database, file, name);
    await call(former, "history", "make");
    const before = await call(former, "reading", "read");
    const read = () => call(instance, "reading", "read");
    const figures = () => call(instance, "afterwards", "figures");

    const compare = new Comparison();
    say("upgrading");
    await upgrade(instance, database);
    compare.reading("after the upgrade", before, await read());
    const adopted = compare.figures("after the upgrade", await figures());
    compare.nothing("what came before is kept", await call(instance, "afterwards", "kept"));

    say("upgrading again");
    const upgraded = await read();
    await upgrade(instance, database);
    compare.same("a second upgrade changes nothing that is read", upgraded, await read());
    const again = compare.figures("after a second upgrade", await figures());
    compare.same("a second upgrade changes no entry", adopted.ledger, again.ledger);

    say("closing the session that was open");
    await call(instance, "afterwards", "close");
    const closed = await read();
    compare.same("closing changes no balance", upgraded.balances, closed.balances);
    compare.figures("after closing", await figures());

    say("entries of before in draft, and posted again");
    await call(instance, "afterwards", "withdraw");
    compare.same("entries in draft change no balance", closed.balances, (await read()).balances);
    compare.figures("with entries in draft", await figures());
    await call(instance, "afterwards", "post_again");
    compare.same("nor does posting them again", closed.balances, (await read()).balances);
    const { pending } = compare.figures("with entries posted again", await figures());
    compare.same("nothing is pending then", 0, pending);

    say("refunding and invoicing orders of before");
    const moved = await call(instance, "afterwards", "go_on");
    compare.moved("orders of before go on", { before: closed, after: await read(), moved });
    compare.figures("after refunds and invoices of orders of before", await figures());

    say("removing the addon");
    await call(instance, "afterwards", "remove");
    compare.nothing(
        "removed, the addon leaves nothing behind, and nothing that cannot be written",
        await call(instance, "afterwards", "without"),
    );
    return compare.findings;
}

/** Upgrades as an integrator does. */
function upgrade(instance, database) {
    const args = ["-d", database, "-u", ADDON, "--stop-after-init", "--no-http"];
    return instance.run("server", args);
}

/** What a function of one of our Python files returns, called in Odoo's shell. */
async function callPython(odoo, database, file, name) {
    const script = [
        "import json, sys",
        `sys.path.insert(0, ${JSON.stringify(join(ROOT, "tools"))})`,
        `from upgrade.${file} import ${name}`,
        `answer = ${name}(env)`,
        "env.cr.commit()",
        "print(json.dumps(answer))",
    ];
    const printed = await odoo.shell(database, script.join("\n"));
    return JSON.parse(printed.trim().split("\n").pop());
}
