import type { Locator, Page } from "@playwright/test";

const CARD = ".o_komunigi_shift_welcome_answer";

/** The screen at the door, on a tablet on which nobody is signed in. */
export class WelcomeScreen {
    /** What it says of somebody. */
    readonly answer: Locator;
    /** That the server cannot be asked. */
    readonly waiting: Locator;
    /** That the link does not hold any more. */
    readonly ended: Locator;
    /** How many cards wait for their turn. */
    readonly queue: Locator;
    readonly name: Locator;
    /** Those whom a search has found. */
    readonly people: Locator;

    private constructor(readonly page: Page) {
        this.answer = page.locator(CARD);
        this.waiting = page.locator(".o_komunigi_shift_welcome_waiting");
        this.ended = page.locator(".o_komunigi_shift_welcome_ended");
        this.queue = page.locator(".o_komunigi_shift_welcome_queue");
        this.name = page.locator("#o_komunigi_shift_welcome_name");
        this.people = page.locator(".o_komunigi_shift_welcome_person");
    }

    static async open(page: Page, key: string, lang: string): Promise<WelcomeScreen> {
        await page.goto(`/shift/welcome/${key}?lang=${lang}`);
        const screen = new WelcomeScreen(page);
        await screen.name.waitFor();
        return screen;
    }

    /** Types as a scanner does: without pauses, by which Odoo tells a person from a scanner. */
    async scan(code: string): Promise<void> {
        await this.page.evaluate(
            (keys) => {
                for (const key of keys) {
                    const pressed = new KeyboardEvent("keydown", { key, bubbles: true });
                    (document.activeElement ?? document.body).dispatchEvent(pressed);
                }
            },
            [...code, "Enter"],
        );
    }

    async checkIn(): Promise<void> {
        await this.page.locator(".o_komunigi_shift_welcome_check_in").click();
    }

    /** Who reads it has read it. */
    async done(): Promise<void> {
        await this.page.locator(".o_komunigi_shift_welcome_done").click();
    }
}
