// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { reactive } from "@odoo/owl";
import {
    after,
    EMPTY,
    openCards,
    timeLeft,
    type Desk,
    type DeskEvent,
    type Question,
} from "./desk";
import type { KeptCards } from "./kept_cards";

/** Keeps the desk: has its questions asked one after the other, and ends its screens in time. */
export class DeskClerk {
    /** Reactive: what components show. */
    readonly shown: { desk: Desk } = reactive({ desk: EMPTY });
    private timer: ReturnType<typeof setTimeout> | undefined;

    /**
     * @param ask asks one question; it never fails, what came of it is an event.
     * @param kept keeps the cards that wait over a reload.
     */
    constructor(
        private readonly ask: (question: Question) => Promise<DeskEvent>,
        private readonly kept: KeptCards,
    ) {}

    /** Asks about the cards that waited when the screen was reloaded. */
    resume(): void {
        for (const code of this.kept.read(new Date())) {
            this.question("card", code);
        }
    }

    /** Takes in what has happened. */
    handle(event: DeskEvent): void {
        const before = this.shown.desk.screen;
        const desk = after(this.shown.desk, event, Date.now());
        this.shown.desk = desk;
        this.kept.keep(openCards(desk), new Date());
        clearTimeout(this.timer);
        const left = timeLeft(desk, Date.now());
        if (left !== null) {
            this.timer = setTimeout(() => this.handle({ kind: "over" }), left);
        }
        if (desk.screen.kind === "asking" && before.kind !== "asking") {
            void this.ask(desk.screen.question).then((answered) => this.handle(answered));
        }
    }

    /** A card was scanned, or somebody has touched the screen. */
    question(kind: Question["kind"], value: string): void {
        this.handle({ kind: "asked", question: { kind, value } });
    }
}
