import type { Locator, Page } from "@playwright/test";
import { OfficeDialog } from "./office_dialog";

/** The dialog that lists free seats and books one. */
export class RegisterDialog {
    private constructor(
        private readonly root: Locator,
        private readonly page: Page,
    ) {}

    static async shown(page: Page): Promise<RegisterDialog> {
        const root = page.locator(".o_komunigi_shift_register");
        await root.locator(".o_komunigi_shift_seats, .o_komunigi_shift_no_seat").first().waitFor();
        return new RegisterDialog(root, page);
    }

    /** The seats of the list, as they are read. */
    async seats(): Promise<string[]> {
        const texts = await this.root.locator(".o_komunigi_shift_seat").allInnerTexts();
        return texts.map((text) => text.replace(/\s+/g, " ").trim());
    }

    /** The places in the list of what is chosen. */
    async chosen(): Promise<number[]> {
        const marks = this.root.locator(".o_komunigi_shift_seat input");
        const checked = await marks.evaluateAll((all: HTMLInputElement[]) =>
            all.map((one) => one.checked),
        );
        return checked.flatMap((isChecked, index) => (isChecked ? [index] : []));
    }

    /** Chooses a seat by what is written on it; returns what the dialog says it changes. */
    async choose(text: string): Promise<string> {
        await this.root.locator(".o_komunigi_shift_seat", { hasText: text }).first().click();
        return this.preview();
    }

    /** What the dialog says that the chosen seat changes. */
    async preview(): Promise<string> {
        const preview = this.root.locator(".o_komunigi_shift_alert_preview").first();
        await preview.waitFor();
        return (await preview.innerText()).replace(/\s+/g, " ").trim();
    }

    /** Books the chosen seat, and waits until the dialog is gone. */
    async book(): Promise<void> {
        await this.root.locator(".o_komunigi_shift_book").click();
        await this.root.waitFor({ state: "detached" });
    }

    /** Asks for the chosen seat, and answers why it was refused. */
    async bookInVain(): Promise<string> {
        await this.root.locator(".o_komunigi_shift_book").click();
        return (await this.root.locator("[role=alert]").innerText()).trim();
    }

    /** Why the chosen seat is none for this worker, and what would make it count. */
    async doubt(): Promise<{ refused: string; way: string }> {
        const [refused, way] = await Promise.all(
            ["[role=alert]", ".o_komunigi_shift_way"].map((part) =>
                this.root.locator(part).innerText(),
            ),
        );
        return { refused: refused ?? "", way: (way ?? "").replace(/\s+/g, " ") };
    }

    /** Opens the dialog of what makes the chosen seat count. */
    async takeWay(): Promise<OfficeDialog> {
        await this.root.locator(".o_komunigi_shift_take_way").click();
        return OfficeDialog.shown(this.page);
    }

    /** Books the chosen seat in spite of what was said; answers the question asked first. */
    async bookAllTheSame(): Promise<string> {
        await this.root.locator(".o_komunigi_shift_book").click();
        const question = this.page.locator(".modal", { hasText: "Book anyway?" }).last();
        const text = await question.locator(".modal-body").innerText();
        await question.locator(".modal-footer .btn-primary").click();
        await this.root.waitFor({ state: "detached" });
        return text;
    }

    /** What the dialog says where it lists nothing. */
    async nothing(): Promise<string> {
        return (await this.root.locator(".o_komunigi_shift_no_seat").innerText()).trim();
    }
}
