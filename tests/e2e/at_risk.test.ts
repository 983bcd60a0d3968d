import { expect } from "@playwright/test";
import { AtRiskList } from "./pages/at_risk_list";
import { RegisterDialog } from "./pages/register_dialog";
import { seriousFaults, smallestTarget } from "./support/accessibility";
import type { Coop } from "./support/coop";
import { test } from "./support/scenario";
import { makeWorker } from "./support/workers";

/** What the office can do from a card. */
const BUTTONS = ["Réserver", "Appeler", "Mail", "SMS", "Noter un appel…"];

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
    expect(await seriousFaults(office, ".modal-content")).toEqual([]);
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

test("from the desk: a seat, a call noted, and cards with everything on a phone", async ({
    stage,
}) => {
    const [who, alert] = ["Odile Marchandeau", "Tiago Ferrandes"]; // the latter is in alert
    const office = await stage.as("office");
    const desk = await AtRiskList.open(office);
    const workers = await desk.workers();
    expect(workers).toEqual(expect.arrayContaining([who, alert]));
    expect(await desk.cell(who, "email"), "an address is never cut").toMatch(/@example\.org$/);
    await desk.search("Nobody of that name");
    await expect(desk.emptyText).not.toContainText("est à risque");
    await desk.forget("Nobody of that name");
    expect(await seriousFaults(office, ".o_list_renderer")).toEqual([]);
    const dialog = await desk.act(alert, "Noter un appel…");
    await dialog.enter("note", "Vient samedi");
    expect(await dialog.barriers()).toEqual([]);
    await dialog.confirm();
    await expect(desk.row(alert).locator("td[name=last_contact_date]")).not.toHaveText("");

    await office.setViewportSize({ width: 390, height: 844 });
    await office.reload();
    await expect(desk.cards.locator(".fs-5")).toHaveText(workers);
    const card = desk.card(who);
    await expect(card.getByRole("button", { name: "Appeler" })).toHaveAttribute("href", /^tel:/);
    await expect(card).toContainText("@example.org");
    await expect(card.locator("footer .btn")).toHaveText(BUTTONS);
    expect(await seriousFaults(office, ".o_kanban_renderer")).toEqual([]);
    expect(await smallestTarget(office, ".o_kanban_record footer")).toBeGreaterThanOrEqual(44);
    await card.getByRole("button", { name: "Réserver" }).click();
    const register = await RegisterDialog.shown(office);
    const [first = ""] = await register.seats();
    await register.choose(first.slice(0, 12));
    await register.book();
    await expect(card).toHaveCount(0); // registered: off the desk by itself
});

test("the forecast: weeks without seats, and the list behind each bar", async ({ stage }) => {
    const office = await stage.as("office");
    await office.goto("/odoo/shift-forecast");
    const weeks = office.locator(".o_komunigi_shift_week");
    await expect(weeks).toHaveCount(12);
    expect(await seriousFaults(office, ".o_komunigi_shift_forecast")).toEqual([]);
    const needs = weeks.locator(".o_komunigi_shift_needs:enabled").first();
    const count = Number(await needs.locator(".o_komunigi_shift_count").innerText());
    await needs.click();
    await expect(office.locator(".o_list_view .o_data_row")).toHaveCount(count);

    await office.setViewportSize({ width: 390, height: 844 });
    await office.goto("/odoo/shift-forecast");
    const seats = weeks.locator(".o_komunigi_shift_seats_of_week:enabled").first();
    const free = Number(await seats.innerText());
    await seats.click();
    await expect(office.locator(".o_kanban_record:not(.o_kanban_ghost)")).toHaveCount(free);
});
