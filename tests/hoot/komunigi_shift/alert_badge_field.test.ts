import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click, edit, press, queryOne, waitFor } from "@odoo/hoot-dom";
import { Component, xml } from "@odoo/owl";
import {
    getService,
    mountView,
    MockServer,
    onRpc,
    pagerNext,
} from "@web/../tests/web_test_helpers";
import { Dialog } from "@web/core/dialog/dialog";
import type { DialogService } from "@web/core/dialog/dialog_service";
import { answer } from "./answers";
import {
    badge,
    change,
    clickOn,
    defineShiftModels,
    expectCount,
    followed,
    Office,
    shownState,
    STATUS,
    textOf,
} from "./office";

defineShiftModels();

const BADGE = `<field name="alert_registration_state" widget="komunigi_shift_alert_badge"/>`;
const FORM = `<form>${BADGE}<field name="name"/><field name="sr"/></form>`;
const LIST = `<list><field name="name"/>${BADGE}<field name="sr"/></list>`;
const SAVE = ".o_form_button_save:visible";
const REGISTERED = { sr: 5, ...badge("yes", "Yes: shift on 20 Feb") };

/** The form of Ada. */
async function openForm(): Promise<Office> {
    const office = await Office.open({ get_alert_answer: () => answer() });
    await mountView({ type: "form", resModel: STATUS, resId: 3, resIds: [3, 4], arch: FORM });
    return office;
}

async function openList(arch = LIST): Promise<void> {
    await Office.open();
    await mountView({ type: "list", resModel: STATUS, arch });
}

function input(name: string): HTMLInputElement {
    return queryOne(`.o_field_widget[name=${name}] input`) as HTMLInputElement;
}

/** Types into a field that keeps the focus, and has not handed the text over. */
async function type(name: string, text: string): Promise<void> {
    await click(input(name));
    await edit(text);
}

const row = (name: string) => `.o_data_row:contains(${name})`;

describe("on a form", () => {
    test("the badge says icon, word, reason and dates", async () => {
        await openForm();
        expect(shownState()).toBe("no");
        expect(textOf(".o_komunigi_shift_alert_word")).toBe("No");
        expect(textOf(".o_komunigi_shift_alert_reason")).toBe("No shift booked");
        expect(textOf(".o_komunigi_shift_alert_summary")).toBe("Alert date 26 Feb, in 21 days");
        expectCount(".text-bg-danger .fa-times-circle", 1);
    });

    test("a click explains the answer", async () => {
        await openForm();
        await clickOn(".o_komunigi_shift_alert_badge button");
        expectCount(".o_popover .o_komunigi_shift_alert_popover", 1);
    });

    test("what the bus announces is read again whole", async () => {
        await openForm();
        MockServer.env[STATUS].write([3], REGISTERED);
        const announced = { statuses: [3], partners: [] };
        MockServer.env["bus.bus"]._sendone(
            "broadcast",
            "komunigi_shift.answers_changed",
            announced,
        );
        await waitFor(".o_komunigi_shift_alert_badge[data-state=yes]", { timeout: 3000 });
        await animationFrame();
        expect(textOf(".o_komunigi_shift_alert_reason")).toBe("Shift on 20 Feb");
        expect(input("sr").value).toBe("5");
        expectCount(SAVE, 0);
    });

    test("what is being typed stays as it is, and the badge follows", async () => {
        await openForm();
        await type("name", "Ada ");
        await change([3], REGISTERED);
        expect(shownState()).toBe("yes");
        // a field that had to hand this over would take the space away
        expect(input("name").value).toBe("Ada ");
        expectCount(SAVE, 1);
        await press("l");
        onRpc(STATUS, "web_save", ({ args }) => expect.step(args[1]));
        await clickOn(SAVE);
        expect.verifySteps([{ name: "Ada l" }]);
        expect(input("sr").value).toBe("5");
    });

    test("what was typed before stays, and the badge follows", async () => {
        await openForm();
        await type("sr", "4");
        await press("Tab");
        await animationFrame();
        await change([3], REGISTERED);
        expect(shownState()).toBe("yes");
        expect(input("sr").value).toBe("4");
        expectCount(SAVE, 1);
        await change([3], badge("pending", "Pending: attendance"));
        expect(shownState()).toBe("pending");
    });

    test("once it is discarded, the badge still says the last answer", async () => {
        await openForm();
        await type("sr", "4");
        await press("Tab");
        await animationFrame();
        await change([3], REGISTERED);
        await clickOn(".o_form_button_cancel");
        expect(input("sr").value).toBe("0");
        expect(shownState()).toBe("yes");
    });

    test("another record shows its own answer", async () => {
        await openForm();
        await type("sr", "4");
        await press("Tab");
        await animationFrame();
        await change([3], REGISTERED);
        await pagerNext();
        expect(textOf(".o_komunigi_shift_alert_reason")).toBe("Bob has none");
    });

    test("that a dialog stands over is not read again, only its badge", async () => {
        class Question extends Component {
            static override template = xml`<Dialog>What may write into the record.</Dialog>`;
            static components = { Dialog };
            static override props = ["*"];
        }
        await openForm();
        getService<DialogService>("dialog").add(Question, {});
        await animationFrame();
        await change([3], REGISTERED);
        expect(shownState(".o_form_view")).toBe("yes");
        expect(input("sr").value).toBe("0");
    });

    test("a worker who is gone is passed over", async () => {
        await openForm();
        MockServer.env[STATUS].unlink([3]);
        await followed();
        await change([3], {});
        expect(shownState()).toBe("no");
    });
});

describe("in a list", () => {
    test("the badge has the whole sentence as its tooltip, and no reason beside it", async () => {
        await openList();
        const button = queryOne(`${row("Ada")} .o_komunigi_shift_alert_badge button`);
        expect(button).toHaveAttribute("title", "No: no shift booked");
        expect(button).toHaveAttribute("aria-label", "No: no shift booked");
        expectCount(".o_komunigi_shift_alert_reason", 0);
    });

    test("many changes are one reading, of the workers who are shown and concerned", async () => {
        await openList();
        onRpc(STATUS, "search_read", ({ args, kwargs }) => {
            expect.step([
                args,
                kwargs.domain,
                (kwargs.context as { active_test: boolean }).active_test,
            ]);
        });
        onRpc(STATUS, "web_search_read", () => expect.step("list"));
        await change([3, 4, 99], REGISTERED);
        expect([shownState(row("Ada")), shownState(row("Cleo"))]).toEqual(["yes", "pending"]);
        expect(textOf(`${row("Bob")} [name=sr]`)).toBe("5");
        expect.verifySteps([[[], [["id", "in", [3, 4]]], false], "list"]);
    });

    test("nothing is read of workers who are not shown", async () => {
        await openList();
        onRpc(STATUS, "search_read", () => expect.step("badges"));
        onRpc(STATUS, "web_search_read", () => expect.step("list"));
        await change([99], {});
        expect.verifySteps([]);
    });

    test("what is selected stays so, and the badges follow", async () => {
        await openList();
        await clickOn(`${row("Ada")} .o_list_record_selector input`);
        await change([3], REGISTERED);
        expect(shownState(row("Ada"))).toBe("yes");
        expectCount(".o_data_row_selected", 1);
    });

    test("a row that is edited stays so, and its badge follows", async () => {
        await openList(LIST.replace("<list>", `<list editable="bottom">`));
        await clickOn(`${row("Ada")} [name=sr]`);
        await edit("4");
        await change([3], REGISTERED);
        expect(input("sr").value).toBe("4");
        expect(shownState(".o_selected_row")).toBe("yes");
    });
});
