// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, onWillUnmount, useState, whenReady } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { useBus, useService } from "@web/core/utils/hooks";
import { mountComponent } from "@web/env";
import type { BarcodeService } from "@barcodes/barcode_service";
import { AnswerCard } from "@komunigi_shift_welcome/answer_card/answer_card";
import type { DeskEvent, Screen } from "@komunigi_shift_welcome/desk/desk";
import { DeskClerk } from "@komunigi_shift_welcome/desk/desk_clerk";
import { KeptCards } from "@komunigi_shift_welcome/desk/kept_cards";
import { ask, type Link } from "@komunigi_shift_welcome/desk/welcome_calls";
import { NameSearch } from "@komunigi_shift_welcome/name_search/name_search";

declare module "@web/core/utils/hooks" {
    interface Services {
        barcode: BarcodeService;
    }
}

interface WelcomeProps {
    coop: string;
    link: Link;
    languages: { code: string; name: string }[];
}

/** The screen at the door: somebody scans a card or types a name, and reads the answer. */
export class WelcomeApp extends Component<WelcomeProps> {
    static override template = "komunigi_shift_welcome.WelcomeApp";
    static components = { AnswerCard, NameSearch };
    static override props = { coop: String, link: Object, languages: Array };

    private clerk = new DeskClerk(
        (question) => ask(this.props.link, question),
        new KeptCards(browser.sessionStorage),
    );
    private shown = useState(this.clerk.shown);
    full = useState({ screen: false });

    override setup(): void {
        const { bus } = useService("barcode");
        useBus(bus, "barcode_scanned", ({ detail }) => this.clerk.question("card", detail.barcode));
        const onChange = () => (this.full.screen = Boolean(document.fullscreenElement));
        onMounted(() => document.addEventListener("fullscreenchange", onChange));
        onMounted(() => this.clerk.resume());
        onWillUnmount(() => document.removeEventListener("fullscreenchange", onChange));
    }

    get screen(): Screen {
        return this.shown.desk.screen;
    }

    /** How many cards wait behind the one that is shown. */
    get waiting(): number {
        return this.shown.desk.queue.length;
    }

    get otherLanguages(): WelcomeProps["languages"] {
        return this.props.languages.filter(({ code }) => code !== this.props.link.lang);
    }

    /** The language of a link, as browsers name it. */
    htmlLang(code: string): string {
        return code.replace("_", "-");
    }

    scan(code: string): void {
        this.clerk.question("card", code);
    }

    choose(ticket: string): void {
        this.clerk.question("person", ticket);
    }

    checkIn(ticket: string): void {
        this.clerk.question("check_in", ticket);
    }

    close(): void {
        this.clerk.handle({ kind: "over" });
    }

    /** A search for names has failed. */
    fail(event: DeskEvent): void {
        this.clerk.handle(event);
    }

    async toggleFullScreen(): Promise<void> {
        await (document.fullscreenElement
            ? document.exitFullscreen()
            : document.documentElement.requestFullscreen());
    }
}

/** Opens the screen, in a page that has nothing else. */
export async function openWelcome(props: WelcomeProps): Promise<void> {
    await whenReady();
    await mountComponent(WelcomeApp, document.body, { props });
}
