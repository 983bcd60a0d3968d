import { expect } from "@playwright/test";
import { WorkerForm } from "./pages/worker_form";
import { playCase, readCases } from "./support/alert_cases";
import { test } from "./support/scenario";
import { instantOf } from "./support/wall_clock";

const STATES = ["in_alert", "incomplete", "no", "not_applicable", "pending", "yes"];

/** What a case shows is told of all cases, whichever of them is wrong. */
const softly = expect.configure({ soft: true, timeout: 20_000 });

/** A date as the form writes it in the year that the browser takes it to be. */
function written(day: string | null): string {
    if (!day) {
        return "";
    }
    const format = new Intl.DateTimeFormat("fr-BE", {
        day: "numeric",
        month: "short",
        timeZone: "UTC",
    });
    return format.format(new Date(`${day}T00:00:00Z`)).replace(" ", "\u00a0");
}

test("the form shows each worked case, to a reader at the other end of the world", async ({
    stage,
}) => {
    const office = await stage.as("office", { timezoneId: "Pacific/Auckland" });
    const cases = await readCases();
    const states = new Set(cases.map(({ expected }) => expected.alert_registration_state));
    expect([...states].sort(), "the table has a case of each state").toEqual(STATES);
    const names = new Set(cases.map(({ name }) => name));
    expect(names.size, "each case has a name of its own").toBe(cases.length);
    for (const worked of cases) {
        const { worker } = await playCase(stage.coop, worked);
        await office.clock.setFixedTime(instantOf(worked.now, worked.tz));
        const form = await WorkerForm.open(office, stage.coop, worker);
        const shown = async () => ({
            state: await form.badge.getAttribute("data-state"),
            date: await form.alertDate(),
        });
        await softly.poll(shown, worked.name).toEqual({
            state: worked.expected.alert_registration_state,
            date: written(worked.expected.future_alert_date),
        });
    }
});
