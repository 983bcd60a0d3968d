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
    const compare = new Comparison();
    /** What changes answer, and what is read after them; ledger, wallets and books agree then. */
    const after = async (when, ...names) => {
        const changes = names.map((name) => `afterwards.${name}`);
        const answers = await call(instance, ...changes, "reading.read", "afterwards.figures");
        const [read, figures] = answers.splice(-2);
        compare.figures(when, figures);
        return { answers, read, figures };
    };

    say("upgrading");
    await upgrade(instance, database);
    const upgraded = await after("after the upgrade", "kept", "top_up_amounts");
    const [kept, amounts] = upgraded.answers;
    compare.reading("after the upgrade", before, upgraded.read);
    compare.nothing("what came before is kept", kept);
    compare.same(
        "tills keep the amounts of their top-up buttons",
        { amounts: { Shop: [7.5, 20] }, column: false },
        amounts,
    );

    say("upgrading again");
    await upgrade(instance, database);
    const again = await after("after a second upgrade");
    compare.same("a second upgrade changes nothing that is read", upgraded.read, again.read);
    const { ledger } = upgraded.figures;
    compare.same("a second upgrade changes no entry", ledger, again.figures.ledger);

    say("closing the session that was open");
    const { balances } = upgraded.read;
    const closed = await after("after closing", "close");
    compare.same("closing changes no balance", balances, closed.read.balances);

    say("entries of before in draft, and posted again");
    const draft = await after("with entries in draft", "withdraw");
    compare.same("entries in draft change no balance", balances, draft.read.balances);
    const posted = await after("with entries posted again", "post_again");
    compare.same("nor does posting them again", balances, posted.read.balances);
    compare.same("nothing is pending then", 0, posted.figures.pending);

    say("refunding and invoicing orders of before");
    const gone = await after("after refunds and invoices of orders of before", "go_on");
    compare.moved("orders of before go on", closed.read, gone.read, gone.answers[0]);

    await reinstallWallet(instance, database, { compare, after, say, before: gone.read });
    return compare.findings;
}

/** Removed and installed again, the addon has the set-up and the balances that it had. */
async function reinstallWallet(instance, database, { compare, after, say, before }) {
    const call = (...names) => {
        const calls = names.map((name) => [`upgrade.afterwards.${name}`]);
        return instance.call(database, "tools", ...calls);
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
    const back = await after("after installing again", "set_up", "kept");
    const [restored, kept] = back.answers;
    compare.same("installed again, it has the same parts, in use, and settings", settled, restored);
    compare.moved("each balance is what it was, and what was sold since", before, back.read, sold);
    compare.nothing("what came before is kept", kept);
    const resumed = await after("after more orders", "go_on_again");
    compare.moved("wallets go on", back.read, resumed.read, resumed.answers[0]);
    const { balances } = resumed.read;
    const { pending } = resumed.figures;

    say("removing it while a session is open, and installing it again");
    await call("remove");
    await instance.install(database, [ADDON]);
    const open = await after("with the session open", "set_up");
    const [unchanged] = open.answers;
    compare.same("with a session open, it has the same parts and settings", settled, unchanged);
    compare.same("and the same balances", balances, open.read.balances);
    const waiting = open.figures.pending;
    compare.same("what was pending is pending", pending, waiting, String(pending));
    const end = await after("in the end", "close", "enable");
    compare.same("closing it changes no balance", balances, end.read.balances);
    compare.same("nothing is pending in the end", 0, end.figures.pending);
    compare.same("setting it up anew makes nothing twice", settled, end.answers[1]);
}

/** Upgrades as an integrator does. */
function upgrade(instance, database, addon = ADDON) {
    return instance.change(database, ["-u", addon]);
}
