import { expect } from "@playwright/test";
import { AtRiskList } from "./pages/at_risk_list";
import type { Coop } from "./support/coop";
import { coopTest } from "./support/scenario";
import { makeWorker } from "./support/workers";

const test = coopTest("at_risk");

interface Written {
    subject: string;
    body_html: string;
}

async function mailsTo(coop: Coop, worker: string): Promise<Written[]> {
    const domain = [["recipient_ids.name", "=", worker]];
    return coop.call("mail.mail", "search_read", [domain, ["subject", "body_html"]]);
}

test("those at risk come soonest first; the office reminds them, each once", async ({ stage }) => {
    const { coop } = stage;
    await makeWorker(
        coop,
        "Perrine Vlaemyns",
        6,
        {},
        {
            email: "perrine@example.com",
            phone: "+32 2 555 01 42",
            lang: "fr_BE",
        },
    );
    await makeWorker(coop, "Joost Haverkampen", 2, {}, { email: "joost@example.com" });
    const asked = { no_alert_reminder: true };
    await makeWorker(coop, "Silke Dumarais", 4, asked, { email: "silke@example.com" });

    const office = await stage.as("office");
    let list = await AtRiskList.open(office);
    const days = await list.daysLeft();
    expect(days, "the soonest alert does not come first").toEqual([...days].sort((a, b) => a - b));
    const ours = ["Joost Haverkampen", "Silke Dumarais", "Perrine Vlaemyns"];
    expect((await list.workers()).filter((worker) => ours.includes(worker))).toEqual(ours);
    expect(await list.cell("Perrine Vlaemyns", "days_left")).toBe("6");
    expect(await list.cell("Perrine Vlaemyns", "phone")).toMatch(/555 01 42/);
    expect(await list.cell("Perrine Vlaemyns", "last_contact_date")).toBe("");

    await list.select("Perrine Vlaemyns");
    await list.select("Silke Dumarais");
    const preview = await list.remind();
    expect(await preview.recipients()).toEqual(["Perrine Vlaemyns"]);
    expect(Object.keys(await preview.leftOut())).toEqual(["Silke Dumarais"]);
    const mail = await preview.mail();
    expect(mail.body).toMatch(/Bonjour Perrine Vlaemyns/);
    await preview.send();

    const sent = await mailsTo(coop, "Perrine Vlaemyns");
    expect(sent.map((written) => written.subject)).toEqual([mail.subject]);
    expect(await mailsTo(coop, "Silke Dumarais")).toEqual([]);

    list = await AtRiskList.open(office);
    expect(await list.cell("Perrine Vlaemyns", "last_contact_date")).not.toBe("");
    await list.select("Perrine Vlaemyns");
    await list.select("Joost Haverkampen");
    const again = await list.remind();
    expect(await again.recipients()).toEqual(["Joost Haverkampen"]);
    expect(Object.keys(await again.leftOut())).toEqual(["Perrine Vlaemyns"]);
});
