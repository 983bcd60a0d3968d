import { expect, type Page } from "@playwright/test";
import ICAL from "ical.js";
import { MyShifts } from "./pages/my_shifts";
import { cutOff, seriousFaults, smallestTarget } from "./support/accessibility";
import type { Coop } from "./support/coop";
import { test } from "./support/scenario";
import type { Stage } from "./support/stage";
import { cancelShiftsLike, dateIn, makeSeat, makeWorker, workerOf } from "./support/workers";

const PHONE = { viewport: { width: 390, height: 844 } };
const TABLET = { viewport: { width: 820, height: 1180 } };
const MEMBER = "Maëlys Vandersteene";
const PAGE = ".o_komunigi_shift_portal";
const TAKEN = /vient d’être prise|net ingenomen/;

/** Another member of the portal, who has signed in on a browser of their own. */
async function signInOther(stage: Stage, name: string, lang: string): Promise<Page> {
    const { coop } = stage;
    await makeWorker(coop, name, 20, {}, { lang, email: "other@example.org" });
    const [partner] = await coop.call<number[]>("res.partner", "search", [[["name", "=", name]]]);
    const domain = [
        ["module", "=", "base"],
        ["name", "=", "group_portal"],
    ];
    const [{ res_id: portal }] = await coop.call<{ res_id: number }[]>(
        ...(["ir.model.data", "search_read", [domain, ["res_id"]]] as [string, string, unknown[]]),
    );
    const account = { login: `portal_${partner}`, password: `portal_${partner}` };
    await coop.call("res.users", "create", [
        { ...account, lang, partner_id: partner, group_ids: [[6, 0, [portal]]] },
    ]);
    const page = await stage.asNobody();
    const params = { db: coop.database, ...account };
    await page.request.post("/web/session/authenticate", { data: { params } });
    return page;
}

test("a member books, gives back and asks for leave, on a phone", async ({ stage }) => {
    const { coop } = stage;
    await coop.call("res.company", "write", [[1], { shift_portal_give_back_hours: 0 }]);
    const seat = await makeSeat(coop, "Réassort", 2);
    const page = await stage.as("member", PHONE);
    await page.goto("/my");
    const card = page.locator(".o_portal_index_card", { hasText: "Mes créneaux" });
    await expect(card).toContainText(/1\s*Mes créneaux/);
    await expect(card).toContainText("Oui");
    await card.getByRole("link").click();
    const shifts = await MyShifts.open(page);
    await expect(shifts.standing).toContainText("Créneaux d’avance : 0");
    expect(await seriousFaults(page, "main")).toEqual([]);
    expect(await smallestTarget(page, PAGE)).toBeGreaterThanOrEqual(44);
    expect(await cutOff(page, `${PAGE} button, ${PAGE} li`)).toEqual([]);

    await shifts.seats.getByLabel("Tâche").selectOption("Réassort");
    await expect(shifts.seats.getByRole("listitem")).toHaveCount(1);
    await shifts.seat(seat).getByRole("button").click();
    await expect(shifts.dialog).toContainText("La date d’alerte reste le");
    expect(await seriousFaults(page, ".modal")).toEqual([]);
    await shifts.confirm("Réserver");
    await expect(shifts.booked).toHaveCount(2);
    expect(await workerOf(coop, seat)).toBe(MEMBER);

    const mine = shifts.booked.filter({ hasText: "Réassort" });
    await mine.getByRole("button", { name: "Je ne peux pas venir" }).click();
    await shifts.confirm("Rendre la place et en choisir une autre");
    await expect(shifts.booked).toHaveCount(1);
    await expect(shifts.page.locator("#free_seats")).toBeFocused();
    await expect(shifts.seat(seat)).toBeVisible();
    expect(await workerOf(coop, seat)).toBeUndefined();

    await shifts.askForLeave(dateIn(30), dateIn(40));
    await expect(shifts.dialog).toContainText("Si le bureau l’approuve");
    await shifts.confirm("Demander au bureau");
    await expect(shifts.leave.getByRole("listitem")).toContainText("Demandé");
    await shifts.leave.getByRole("button", { name: "Retirer la demande" }).click();
    await expect(shifts.leave.getByRole("listitem")).toHaveCount(0);
    await shifts.askForLeave(dateIn(30), dateIn(40));
    await shifts.confirm("Demander au bureau");
    await expect(shifts.leave.getByRole("listitem")).toContainText("Demandé");
    expect(await smallestTarget(page, PAGE)).toBeGreaterThanOrEqual(44);
    const asked = [["state", "=", "asked"]];
    const [request] = await coop.call<number[]>("shift.leave.request", "search", [asked]);
    await coop.call("shift.leave.request", "action_approve", [[request]]);
    const [mail] = await coop.call<{ body_html: string }[]>("mail.mail", "search_read", [
        ...[[["subject", "like", "Votre congé à partir du"]], ["body_html"]],
    ]);
    expect(mail.body_html).toContain("Le bureau a approuvé votre congé\u00a0:");
    await page.reload();
    await expect(shifts.leave.getByRole("listitem")).toContainText("À venir");
    await page.getByText("La dernière année").click();
    await expect(page.locator(`${PAGE}_history li`).first()).toContainText("Congé");

    const plain = await stage.as("member", { ...PHONE, javaScriptEnabled: false });
    await plain.goto("/my/shifts");
    await expect(plain.locator("owl-component")).toContainText("Créneaux réservés");
    await expect(plain.locator("owl-component")).toContainText("Oui");
});

test("a replacement is found; the last seat is one member's", async ({ stage }) => {
    const { coop } = stage;
    const shift = await makeSeat(coop, "Fromage", 3, MEMBER);
    const last = await makeSeat(coop, "Dernière place", 3);
    const [mine, theirs] = await Promise.all([
        stage.as("member", PHONE).then(MyShifts.open),
        signInOther(stage, "Noé Rempla", "nl_BE").then(MyShifts.open),
    ]);
    const cheese = mine.booked.filter({ hasText: "Fromage" });
    await cheese.getByRole("button").click();
    await expect(mine.dialog).toContainText("comment votre date d’alerte change, pas votre nom");
    await mine.confirm("Chercher un remplacement");
    await expect(cheese).toContainText("Un remplacement est recherché");
    await theirs.page.setViewportSize(TABLET.viewport);
    await theirs.page.reload();
    await expect(theirs.replacements).toHaveCount(1);
    await expect(theirs.page.locator("main")).not.toContainText("Maëlys");
    await theirs.replacements.getByRole("button").click();
    await expect(theirs.dialog).toContainText(/Nee.*Ja.*De alarmdatum blijft/s);
    await expect(theirs.dialog).toContainText(
        /Wat dit verandert voor het lid dat vervanging zoekt\s*De alarmdatum blijft/,
    );
    expect(await seriousFaults(theirs.page, ".modal")).toEqual([]);
    await theirs.confirm("Overnemen");
    await expect(theirs.booked).toContainText("Fromage");
    await expect(theirs.standing).toContainText("Ja");
    expect(await workerOf(coop, shift)).toBe("Noé Rempla");
    const domain = [["model", "=", "shift.replacement"]];
    const mails = await coop.call<{ subject: string }[]>("mail.mail", "search_read", [
        ...[domain, ["subject"]],
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual([
        expect.stringContaining("Quelqu’un reprend votre créneau"),
    ]);

    await mine.page.reload();
    for (const shifts of [mine, theirs]) {
        await shifts.seats.getByLabel(/Tâche|Taak/).selectOption("Dernière place");
        await shifts.seat(last).getByRole("button").click();
        await shifts.dialog.waitFor();
    }
    await Promise.all([mine.confirm("Réserver"), theirs.confirm("Boeken")]);
    const told = [mine, theirs].map((shifts) =>
        shifts.notification
            .filter({ hasText: new RegExp(`Réservé|Geboekt|${TAKEN.source}`) })
            .innerText(),
    );
    const refused = (await Promise.all(told)).filter((text) => TAKEN.test(text));
    expect(refused).toHaveLength(1);
    expect([MEMBER, "Noé Rempla"]).toContain(await workerOf(coop, last));
});

test("a calendar follows the shifts; a link in a mail books one, another ends the mails", async ({
    stage,
}) => {
    const { coop } = stage;
    stage.expectComplaint(/Failed to load resource.*404/);
    // who presses a button of a page of the server's before its scripts are there
    stage.expectComplaint(/Error while fetching translations/);
    await coop.call("res.company", "write", [[1], { shift_mail_booking: true }]);
    const seat = await makeSeat(coop, "Compost", 4);
    const shifts = await MyShifts.open(await stage.as("member", PHONE));
    const calendar = shifts.page.locator(`${PAGE}_calendar`);
    await calendar.getByRole("button", { name: "Obtenir un lien privé" }).click();
    const link = await calendar.getByLabel("Lien privé").inputValue();
    expect(await calendar.getByRole("link").getAttribute("href")).toMatch(/^webcal:/);
    expect(await seriousFaults(shifts.page, `${PAGE}_calendar`)).toEqual([]);
    await shifts.seats.getByLabel("Tâche").selectOption("Compost");
    await shifts.seat(seat).getByRole("button").click();
    await shifts.confirm("Réserver");
    await expect(shifts.booked.filter({ hasText: "Compost" })).toHaveCount(1);

    const nobody = await stage.asNobody();
    const [start] = await coop.call<{ start_time: string }[]>("shift.shift", "read", [
        ...[[seat], ["start_time"]],
    ]);
    const found = await events(nobody, local(coop, link));
    expect(found.get("Compost")?.toISOString()).toBe(
        new Date(`${start.start_time.replace(" ", "T")}Z`).toISOString(),
    );
    expect([...found.keys()]).toContain("Date d’alerte");
    await calendar.getByRole("button", { name: "Supprimer le lien" }).click();
    await expect(calendar.getByRole("button")).toHaveCount(1);
    expect((await nobody.request.get(local(coop, link))).status()).toBe(404);

    const [mail] = await coop.call<{ body_html: string }[]>("mail.mail", "search_read", [
        ...[[["model", "=", "cooperative.status"]], ["body_html"]],
        ...[0, 1, "id desc"],
    ]);
    expect(mail.body_html).toContain("Compost");
    const [, end] = /href="([^"]*\/shifts\/mails\/[^"]*)"/.exec(mail.body_html) ?? [];
    await nobody.setViewportSize(TABLET.viewport);
    await nobody.goto(local(coop, end));
    expect(await seriousFaults(nobody, "main")).toEqual([]);
    expect(await cutOff(nobody, "main")).toEqual([]);
    await nobody.getByRole("button", { name: "Ne plus les recevoir" }).click();
    await expect(nobody.getByRole("heading")).toHaveText("Vous ne recevez plus ces mails");
    await nobody.getByRole("button", { name: "Les recevoir à nouveau" }).click();
    await expect(nobody.getByRole("heading")).toHaveText("Ne plus recevoir ces mails ?");
    const oneClick = { form: { "List-Unsubscribe": "One-Click" } };
    expect((await nobody.request.post(local(coop, end), oneClick)).ok()).toBe(true);

    await speak(coop, "Odile Marchandeau", "nl_BE");
    await remind(coop, "Odile Marchandeau");
    const [reminder] = await coop.call<{ body_html: string }[]>("mail.mail", "search_read", [
        ...[[["model", "=", "cooperative.status"]], ["body_html"]],
        ...[0, 1, "id desc"],
    ]);
    const [, book] = /href="([^"]*\/shifts\/seat\/[^"]*)"/.exec(reminder.body_html) ?? [];
    await nobody.setViewportSize(PHONE.viewport);
    await nobody.goto(local(coop, book));
    await expect(nobody.locator("main")).toContainText(/Nee.*Ja/s);
    expect(await seriousFaults(nobody, "main")).toEqual([]);
    await nobody.getByRole("button", { name: "Boeken" }).click();
    await expect(nobody.getByRole("heading")).toContainText("Geboekt");
    await nobody.reload();
    await expect(nobody.getByRole("heading")).toContainText("Geboekt");
    await cancelShiftsLike(coop, "Odile Marchandeau");
    await nobody.goto(local(coop, book));
    await expect(nobody.getByRole("heading")).toHaveText("Deze plaats kan niet geboekt worden");
    await nobody.goto(local(coop, `${book.slice(0, -3)}xyz`));
    await expect(nobody.getByRole("heading")).toHaveText(
        /This link does not work any more|Ce lien ne fonctionne plus|Deze link werkt niet meer/,
    );
});

/** The events of a calendar, as a program reads it: when each begins. */
async function events(page: Page, url: string): Promise<Map<string, Date>> {
    const text = await (await page.request.get(url)).text();
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const all = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
    return new Map(all.map(({ summary, startDate }) => [summary, startDate.toJSDate()]));
}

async function speak(coop: Coop, worker: string, lang: string): Promise<void> {
    const partners = await coop.call<number[]>("res.partner", "search", [[["name", "=", worker]]]);
    await coop.call("res.partner", "write", [partners, { lang }]);
}

/** The same page on the server of the test, wherever the coop says that it is. */
function local(coop: Coop, url: string): string {
    return new URL(new URL(url).pathname, coop.url).href;
}

async function remind(coop: Coop, worker: string): Promise<void> {
    const domain = [["cooperator_id.name", "=", worker]];
    const statuses = await coop.call<number[]>("cooperative.status", "search", [domain]);
    const action = await coop.call<{ res_id: number }>("cooperative.status", "action_remind", [
        statuses,
    ]);
    await coop.call("shift.reminder", "action_send", [[action.res_id]]);
}
