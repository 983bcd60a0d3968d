import assert from "node:assert/strict";
import { AtRiskList } from "./pages/at_risk_list";
import type { Coop } from "./support/coop";
import { scenarios } from "./support/scenario";

const scenario = scenarios("at_risk");
const PERIOD = 28;

interface Written {
    subject: string;
    body_html: string;
}

function dateIn(days: number): string {
    return new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

/** A flying worker without a shift, whose alert date comes in `days`. */
async function workerAtRisk(
    coop: Coop,
    days: number,
    contact: Record<string, unknown>,
    status: Record<string, unknown> = {},
): Promise<void> {
    const partner = await coop.call<number>("res.partner", "create", [contact]);
    await coop.call("cooperative.status", "create", [
        {
            cooperator_id: partner,
            working_mode: "irregular",
            irregular_start_date: dateIn(days - 10 * PERIOD),
            last_countdown_date: dateIn(days - PERIOD),
            ...status,
        },
    ]);
}

async function mailsTo(coop: Coop, worker: string): Promise<Written[]> {
    const domain = [["recipient_ids.name", "=", worker]];
    return coop.call("mail.mail", "search_read", [domain, ["subject", "body_html"]]);
}

scenario("those at risk come soonest first; the office reminds them, each once", async (stage) => {
    const { coop } = stage;
    await workerAtRisk(coop, 6, {
        name: "Perrine Vlaemyns",
        email: "perrine@example.com",
        phone: "+32 2 555 01 42",
        lang: "fr_BE",
    });
    await workerAtRisk(coop, 2, { name: "Joost Haverkampen", email: "joost@example.com" });
    await workerAtRisk(
        coop,
        4,
        { name: "Silke Dumarais", email: "silke@example.com" },
        { no_alert_reminder: true },
    );

    const office = await stage.as("office");
    let list = await AtRiskList.open(office);
    const days = await list.daysLeft();
    assert.deepEqual(
        days,
        [...days].sort((a, b) => a - b),
        "the soonest alert does not come first",
    );
    const ours = ["Joost Haverkampen", "Silke Dumarais", "Perrine Vlaemyns"];
    assert.deepEqual(
        (await list.workers()).filter((worker) => ours.includes(worker)),
        ours,
    );
    assert.equal(await list.cell("Perrine Vlaemyns", "days_left"), "6");
    assert.match(await list.cell("Perrine Vlaemyns", "phone"), /555 01 42/);
    assert.equal(await list.cell("Perrine Vlaemyns", "last_contact_date"), "");

    await list.select("Perrine Vlaemyns");
    await list.select("Silke Dumarais");
    const preview = await list.remind();
    assert.deepEqual(await preview.recipients(), ["Perrine Vlaemyns"]);
    assert.deepEqual(Object.keys(await preview.leftOut()), ["Silke Dumarais"]);
    const mail = await preview.mail();
    assert.match(mail.body, /Bonjour Perrine Vlaemyns/);
    await preview.send();

    const sent = await mailsTo(coop, "Perrine Vlaemyns");
    assert.deepEqual(
        sent.map((written) => written.subject),
        [mail.subject],
    );
    assert.deepEqual(await mailsTo(coop, "Silke Dumarais"), []);

    list = await AtRiskList.open(office);
    assert.notEqual(await list.cell("Perrine Vlaemyns", "last_contact_date"), "");
    await list.select("Perrine Vlaemyns");
    await list.select("Joost Haverkampen");
    const again = await list.remind();
    assert.deepEqual(await again.recipients(), ["Joost Haverkampen"]);
    assert.deepEqual(Object.keys(await again.leftOut()), ["Perrine Vlaemyns"]);
});
