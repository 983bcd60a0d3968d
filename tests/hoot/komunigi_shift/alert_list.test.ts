import { describe, expect, test } from "@odoo/hoot";
import { edit } from "@odoo/hoot-dom";
import { mountView, onRpc } from "@web/../tests/web_test_helpers";
import { badge, change, clickOn, defineShiftModels, expectCount, Office, STATUS } from "./office";

defineShiftModels();

/** The list of those at "no". */
async function openList(attributes = ""): Promise<void> {
    await Office.open();
    await mountView({
        type: "list",
        resModel: STATUS,
        domain: [["alert_registration_state", "=", "no"]],
        arch: `
            <list js_class="komunigi_shift_alert_list" ${attributes}>
                <field name="sr"/>
                <field name="alert_registration_state" widget="komunigi_shift_alert_badge"/>
                <button name="register" type="object" icon="fa-plus" title="Register"/>
            </list>`,
    });
    expectCount(".o_data_row", 2);
    onRpc(STATUS, "web_search_read", () => expect.step("list"));
}

describe("a list of workers", () => {
    test("workers come who were not shown, and go, with one reading each time", async () => {
        await openList();
        await change([5], badge("no", "No: nothing"));
        expectCount(".o_data_row", 3);
        expect.verifySteps(["list"]);
        await change([3, 4], badge("yes", "Yes: a shift"));
        expectCount(".o_data_row", 1);
        expect.verifySteps(["list"]);
    });

    test("stays as it is while a row is edited", async () => {
        await openList(`editable="bottom"`);
        await clickOn(".o_data_row:first [name=sr]");
        await edit("4");
        await change([4, 5], badge("no", "No: nothing"));
        expect.verifySteps([]);
        expectCount(".o_data_row", 2);
    });

    test("stays as it is while rows are selected", async () => {
        await openList();
        await clickOn(".o_data_row:first .o_list_record_selector input");
        await change([4, 5], badge("no", "No: nothing"));
        expect.verifySteps([]);
        expectCount(".o_data_row_selected", 1);
    });
});

test("a button of a row that is an icon alone has a name for screen readers", async () => {
    await openList();
    expect(".o_data_row:first button[name=register]").toHaveAttribute("aria-label", "Register");
});

test("cards of workers follow as their list does", async () => {
    await Office.open();
    await mountView({
        type: "kanban",
        resModel: STATUS,
        domain: [["alert_registration_state", "=", "no"]],
        arch: `
            <kanban js_class="komunigi_shift_alert_kanban">
                <field name="alert_registration_state"/>
                <templates><t t-name="card"><field name="name"/></t></templates>
            </kanban>`,
    });
    expectCount(".o_kanban_record:not(.o_kanban_ghost)", 2);
    await change([3], badge("yes", "Yes: a shift"));
    expectCount(".o_kanban_record:not(.o_kanban_ghost)", 1);
});
