/** A database of version 19.0.1.0.0 becomes one of this version: what must be as it was is. */
import { copyFoundation } from "../lib/foundations.mjs";
import { Comparison } from "./comparison.mjs";
import { releasedAddon } from "./released.mjs";

const ADDON = "komunigi_wallet";

/** Both addons that have been released, side by side. */
export async function runUpgrade(instance, database, say) {
    const findings = await Promise.all([
        upgradeWallet(instance, database, say),
        upgradeShift(instance, `${database}_shift`, say),
    ]);
    return findings.flat();
}

/** Workers, shifts and leave: what was entered is as it was. */
async function upgradeShift(instance, database, say) {
    const addon = "komunigi_shift";
    const addons = [await releasedAddon(addon)];
    const former = await instance.configured("former_shift", { addons });
    await copyFoundation(instance, addon, database);
    say("workers and shifts of version 19.0.1.0.0");
    await former.install(database, [addon]);
    const [, before] = await former.call(
        database,
        "tools",
        ["upgrade.shift.make"],
        ["upgrade.shift.read"],
    );
    await upgrade(instance, database, addon);
    const compare = new Comparison();
    const [wrong] = await instance.call(database, "tools", ["upgrade.shift.kept", before]);
    compare.nothing("what was entered of workers and shifts is kept", wrong);
    await reinstallShift(instance, database, { addon, compare, say });
    return compare.findings;
}

/** Removed, it loses what its dialog says and nothing of contacts; installed again, it is new. */
async function reinstallShift(instance, database, { addon, compare, say }) {
    const call = (...names) => {
        const calls = names.map(([name, ...args]) => [`upgrade.shift.${name}`, ...args]);
        return instance.call(database, "tools", ...calls);
    };
    say("removing the shifts");
    const [{ said, held }, contacts] = await call(["said"], ["contacts"], ["remove"]);
    compare.same("the dialog says how much is lost", held, said, String(said));
    const [left] = await call(["removed", contacts]);
    compare.nothing("removed, the shifts leave nothing behind, and contacts as they were", left);
    say("installing them again");
    await instance.install(database, [addon]);
    const [wrong] = await call(["again", contacts]);
    compare.nothing("installed again, there is no worker, and somebody can be one", wrong);
}

/**
 * @param {import("../lib/odoo.mjs").OdooInstance} instance
 * @param {string} database made anew
 * @param {(detail: string) => void} say
 * @returns {Promise<import("../lib/results.mjs").Finding[]>}
 */
async function upgradeWallet(instance, database, say) {
    const addons = [await releasedAddon(ADDON)];
    const former = await instance.configured("former", { addons });
    await copyFoundation(instance, ADDON, database);
    say("installing version 19.0.1.0.0");
    await former.install(database, [ADDON]);
    say("its orders, operations, invoices and contacts");
    const call = (odoo, ...names) => {
        return odoo.call(database, "tools", ...names.map((name) => [`upgrade.${name}`]));
    };
    const [, before] = await call(former, "history.make", "reading.read");
    const after = (...names) => {
        const changes = names.map((name) => `afterwards.${name}`);
        return call(instance, ...changes, "reading.read", "afterwards.figures");
    };

    const compare = new Comparison();
    say("upgrading");
    await upgrade(instance, database);
    const [kept, amounts, upgraded, figures] = await after("kept", "top_up_amounts");
    compare.reading("after the upgrade", before, upgraded);
    const adopted = compare.figures("after the upgrade", figures);
    compare.nothing("what came before is kept", kept);
    compare.same(
        "tills keep the amounts of their top-up buttons",
        { amounts: { Shop: [7.5, 20] }, column: false },
        amounts,
    );

    say("upgrading again");
    await upgrade(instance, database);
    const [unchanged, figuresAgain] = await after();
    compare.same("a second upgrade changes nothing that is read", upgraded, unchanged);
    const again = compare.figures("after a second upgrade", figuresAgain);
    compare.same("a second upgrade changes no entry", adopted.ledger, again.ledger);

    say("closing the session that was open");
    const [, closed, closedFigures] = await after("close");
    compare.same("closing changes no balance", upgraded.balances, closed.balances);
    compare.figures("after closing", closedFigures);

    say("entries of before in draft, and posted again");
    const [, draft, draftFigures] = await after("withdraw");
    compare.same("entries in draft change no balance", closed.balances, draft.balances);
    compare.figures("with entries in draft", draftFigures);
    const [, posted, postedFigures] = await after("post_again");
    compare.same("nor does posting them again", closed.balances, posted.balances);
    const { pending } = compare.figures("with entries posted again", postedFigures);
    compare.same("nothing is pending then", 0, pending);

    say("refunding and invoicing orders of before");
    const [moved, gone, goneFigures] = await after("go_on");
    compare.moved("orders of before go on", { before: closed, after: gone, moved });
    compare.figures("after refunds and invoices of orders of before", goneFigures);

    await reinstallWallet(instance, database, { compare, after, say, before: gone });
    return compare.findings;
}

/** Removed and installed again, the addon has the set-up and the balances that it had. */
async function reinstallWallet(instance, database, { compare, after, say, before }) {
    const call = (...names) => {
        return instance.call(
            database,
            "tools",
            ...names.map((name) => [`upgrade.afterwards.${name}`]),
        );
    };
    say("removing the addon");
    const [settled] = await call("settle", "remove");
    const [left, sold] = await call("without", "go_on_without");
    compare.nothing(
        "removed, the addon leaves nothing behind, and nothing that cannot be written",
        left,
    );

    say("installing it again");
    await instance.install(database, [ADDON]);
    const [restored, kept, back, figures] = await after("set_up", "kept");
    compare.same("installed again, it has the same parts, in use, and settings", settled, restored);
    const since = { before, after: back, moved: sold };
    compare.moved("each balance is what it was, and what was sold since", since);
    compare.figures("after installing again", figures);
    compare.nothing("what came before is kept", kept);
    const [earned, resumed, resumedFigures] = await after("go_on_again");
    compare.moved("wallets go on", { before: back, after: resumed, moved: earned });
    const { pending } = compare.figures("after more orders", resumedFigures);

    say("removing it while a session is open, and installing it again");
    await call("remove");
    await instance.install(database, [ADDON]);
    const [unchanged, open, openFigures] = await after("set_up");
    compare.same("with a session open, it has the same parts and settings", settled, unchanged);
    compare.same("and the same balances", resumed.balances, open.balances);
    const waiting = compare.figures("with the session open", openFigures).pending;
    compare.same("what was pending is pending", pending, waiting, String(pending));
    const [, enabled, closed, closedFigures] = await after("close", "enable");
    compare.same("closing it changes no balance", resumed.balances, closed.balances);
    const end = compare.figures("in the end", closedFigures);
    compare.same("nothing is pending in the end", 0, end.pending);
    compare.same("setting it up anew makes nothing twice", settled, enabled);
}

/** Upgrades as an integrator does. */
function upgrade(instance, database, addon = ADDON) {
    return instance.change(database, ["-u", addon]);
}
