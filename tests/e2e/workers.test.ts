import { expect } from "@playwright/test";
import { OfficeDialog } from "./pages/office_dialog";
import { WorkerForm } from "./pages/worker_form";
import { openWorkerList } from "./pages/worker_list";
import { seriousFaults } from "./support/accessibility";
import { test } from "./support/scenario";
import { dateIn, makeWorker } from "./support/workers";

const PEOPLE = ["Corentin Delvaux", "Mieke Van Hove", "Zélie Marchal"];

test("several workers at once, found by phone, and cards on a phone", async ({ stage }) => {
    const { coop } = stage;
    for (const [index, name] of PEOPLE.entries()) {
        await makeWorker(coop, name, 5, {}, { phone: `+32 470 11 22 3${index}` });
    }
    const office = await stage.as("office");
    await openWorkerList(office);
    const search = office.locator(".o_searchview_input");
    await search.fill("0470/11.22");
    await search.press("Enter");
    const rows = office.locator(".o_data_row");
    await expect(rows).toHaveCount(PEOPLE.length);
    expect(await seriousFaults(office, ".o_list_renderer")).toEqual([]);

    await office.locator("thead .o_list_record_selector input").check();
    await office.locator(".o_control_panel button", { hasText: "Congé…" }).first().click();
    const dialog = office.locator(".modal:has(.o_field_widget[name=start_date])");
    for (const [field, days] of Object.entries({ start_date: 1, end_date: 20 })) {
        const date = dialog.locator(`.o_field_widget[name=${field}]`);
        await date.locator("button, input").first().click();
        await date
            .locator("input")
            .first()
            .fill(frenchDay(dateIn(days)));
        await date.locator("input").first().press("Tab");
    }
    await expect(dialog.locator("[name=line_ids] .o_data_row")).toHaveCount(PEOPLE.length);
    expect(await seriousFaults(office, ".modal-content")).toEqual([]);
    await dialog.locator("button[name=action_confirm]").click();
    await dialog.waitFor({ state: "detached" });
    const leaves = await coop.call<number>("cooperative.leave", "search_count", [
        [["status_id.cooperator_id.name", "in", PEOPLE]],
    ]);
    expect(leaves).toBe(PEOPLE.length);

    await office.setViewportSize({ width: 390, height: 844 });
    await openCards();
    await expect(office.locator(".o_kanban_record", { hasText: PEOPLE[0] })).toContainText(
        "+32 470 11 22 30",
    );

    async function openCards(): Promise<void> {
        await office.goto("/odoo/action-komunigi_shift.cooperative_status_action");
        await office.locator(".o_kanban_record").first().waitFor();
    }
});

test("whoever is archived is shown as such: form, list, cards", async ({ stage }) => {
    const { coop } = stage;
    const name = "Archibald Lefort";
    await makeWorker(coop, name, 5);
    const contact = await coop.call<number[]>("res.partner", "search", [[["name", "=", name]]]);
    await coop.call("res.partner", "action_archive", [contact]);
    const office = await stage.as("office");
    await WorkerForm.open(office, coop, name);
    await expect(office.locator(".o_form_view .ribbon")).toHaveText("Archivé");
    await openWorkerList(office);
    const row = office.locator(".o_data_row", { hasText: name });
    await expect(row).toHaveClass(/text-muted/);
    await office.locator(".o_switch_view.o_kanban").click();
    const card = office.locator(".o_kanban_record", { hasText: name });
    await expect(card.locator(".ribbon")).toHaveText("Archivé");
    await expect(office.locator(".o_kanban_record .ribbon")).toHaveCount(1);
});

test("the guide says what is missing, leads there, and when all is there", async ({ stage }) => {
    const { coop } = stage;
    const [company] = await coop.call<number[]>("res.company", "search", [[]], { limit: 1 });
    await coop.call("res.company", "write", [[company], { shift_tz: "UTC" }]);
    const page = await stage.as("administrator");
    await page.goto("/odoo/shift-setup");
    const step = page.locator("[data-step=time_zone]");
    await expect(step).toHaveClass(/o_komunigi_shift_next_step/);
    await expect(page.locator(".o_komunigi_shift_step_done")).toHaveCount(5);
    expect(await seriousFaults(page, ".o_komunigi_shift_setup_guide")).toEqual([]);
    await step.getByRole("button").click();
    await expect(page.locator(".o_field_widget[name=shift_tz]")).toBeVisible();

    await coop.call("res.company", "write", [[company], { shift_tz: "Europe/Brussels" }]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/odoo/shift-setup");
    await expect(page.locator(".o_komunigi_shift_step_done")).toHaveCount(6);
    await expect(page.locator(".o_komunigi_shift_setup_done")).toBeVisible();

    await page.goto("/odoo/action-komunigi_shift.shift_subscribe_action");
    expect(await (await OfficeDialog.shown(page)).barriers()).toEqual([]);
});

/** A day as it is typed in French. */
function frenchDay(day: string): string {
    return day.split("-").reverse().join("/");
}
