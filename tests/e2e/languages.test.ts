/** Each language on the screens that most people look at: all of it, in full, nothing in English. */
import { expect, type Page } from "@playwright/test";
import { AlertPopover } from "./pages/alert_popover";
import { MyShifts } from "./pages/my_shifts";
import { showAction } from "./pages/office";
import { Till } from "./pages/till";
import { WelcomeScreen } from "./pages/welcome_screen";
import { WorkerForm } from "./pages/worker_form";
import { cutOff } from "./support/accessibility";
import { Language } from "./support/languages";
import { test } from "./support/scenario";
import { giveCard, linkKey, makeRunningSeat } from "./support/welcome";

const PHONE = { viewport: { width: 390, height: 844 } };
const MEMBER = "Maëlys Vandersteene";
const CARD = "777001";

const LANGUAGES = {
    fr_BE: { wallet: "Compte membre", bread: "Pain au levain" },
    nl_BE: { wallet: "Ledenrekening", bread: "Sourdough bread" },
    de_DE: { wallet: "Mitgliedskonto", bread: "Sourdough bread" },
    es_ES: { wallet: "Cuenta de socio", bread: "Sourdough bread" },
};

/** Screens of the back office, and what is ours of each. */
const OFFICE = [
    ["komunigi_shift.at_risk_action", ".o_action:has(.o_data_row)"],
    ["komunigi_shift.board_action", ".o_komunigi_shift_board:has(.o_komunigi_shift_card)"],
    ["komunigi_wallet.customer_wallet_control_action", ".o_form_view:has(.alert[role=status])"],
    [
        "point_of_sale.action_pos_configuration",
        ".o_settings_container:has([name^=pos_customer_wallet])",
    ],
];

test.beforeAll(async ({ premises }, { file }) => {
    const coop = await premises.coopOf(file);
    await giveCard(coop, MEMBER, CARD);
    await makeRunningSeat(coop, MEMBER);
});

for (const [code, { wallet, bread }] of Object.entries(LANGUAGES)) {
    test(`${code}: nothing is in English, and nothing is cut off`, async ({ stage }) => {
        const { coop } = stage;
        const language = await Language.of(code);
        const isWell = async (page: Page, part: string) => {
            expect.soft(await language.strange(page, part), part).toEqual([]);
        };
        const isWhole = async (page: Page, part: string) => {
            await isWell(page, part);
            expect.soft(await cutOff(page, part), `cut off in ${part}`).toEqual([]);
        };
        await Promise.all(
            ["administrator", "cashier", "member"].map((who) => coop.speak(who, code)),
        );

        const office = await stage.as("administrator");
        const form = await WorkerForm.open(office, coop, "Basile Trémouroux");
        await isWell(office, ".o_form_sheet");
        await AlertPopover.open(office, form.badge);
        await isWhole(office, ".o_komunigi_shift_alert_popover");
        await office.keyboard.press("Escape");
        for (const [action, part] of OFFICE) {
            await showAction(office, action);
            await office.locator(part).first().waitFor();
            await isWell(office, part);
        }

        const till = await Till.open(await stage.as("cashier"), coop);
        await till.chooseCustomer("Aurèle Bellenoit");
        await till.add(bread);
        const payment = await till.pay();
        await payment.choose(wallet);
        await isWhole(till.page, ".payment-screen");
        await payment.openTopUp();
        await isWhole(till.page, ".o_komunigi_wallet_top_up");
        await till.dismissDialog();
        await payment.validate();
        await till.receipt.paper.waitFor();
        await isWhole(till.page, ".receipt-screen .o_komunigi_wallet_receipt");

        const phone = await stage.as("member", PHONE);
        await MyShifts.open(phone);
        await isWhole(phone, ".o_komunigi_shift_portal");
        await phone.goto("/my/wallet");
        await isWhole(phone, "main");
        await expect(phone.locator("main td").first()).toHaveText(language.date);

        const door = await stage.asNobody();
        await door.setViewportSize({ width: 820, height: 1180 });
        const screen = await WelcomeScreen.open(door, await linkKey(coop), code);
        await isWhole(door, ".o_komunigi_shift_welcome");
        await screen.scan(CARD);
        await screen.answer.waitFor();
        await isWhole(door, ".o_komunigi_shift_welcome");
    });
}
