// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillUnmount, useState } from "@odoo/owl";
import type { DeskEvent } from "@komunigi_shift_welcome/desk/desk";
import {
    eventOf,
    search,
    type Found,
    type Link,
    type Person,
} from "@komunigi_shift_welcome/desk/welcome_calls";
import { isCode, isName } from "./typed_text";

interface NameSearchProps {
    link: Link;
    scan: (code: string) => void;
    choose: (ticket: string) => void;
    fail: (event: DeskEvent) => void;
}

interface NameSearchState {
    text: string;
    found: Found | null;
    /** The server could not be asked. */
    isAway: boolean;
}

/** Milliseconds after the last letter: until names are looked for, and until they are forgotten. */
const PAUSE = 400;
const FORGOTTEN = 20_000;

/** A name is typed, a few people are found, one of them is chosen. */
export class NameSearch extends Component<NameSearchProps> {
    static override template = "komunigi_shift_welcome.NameSearch";
    static override props = { link: Object, scan: Function, choose: Function, fail: Function };

    state = useState<NameSearchState>({ text: "", found: null, isAway: false });
    private timers: ReturnType<typeof setTimeout>[] = [];

    override setup(): void {
        // what is still being looked for then concerns nobody
        onWillUnmount(() => this.clear());
    }

    onInput(): void {
        this.stopTimers();
        Object.assign(this.state, { found: null, isAway: false });
        const look = setTimeout(() => void this.look(), PAUSE);
        this.timers = [look, setTimeout(() => this.clear(), FORGOTTEN)];
    }

    /** A scanner types a code into whatever has the focus, and ends it so. */
    onSubmit(): void {
        const text = this.state.text.trim();
        if (isCode(text)) {
            this.clear();
            this.props.scan(text);
        }
    }

    clear(): void {
        this.stopTimers();
        Object.assign(this.state, { text: "", found: null, isAway: false });
    }

    choose({ ticket }: Person): void {
        this.clear();
        this.props.choose(ticket);
    }

    private async look(): Promise<void> {
        const { text } = this.state;
        if (!isName(text)) {
            return;
        }
        try {
            const found = await search(this.props.link, text);
            if (this.state.text === text) {
                this.state.found = found;
            }
        } catch (error) {
            if (this.state.text !== text) {
                return;
            }
            const event = eventOf(error);
            this.state.isAway = event.kind === "delayed";
            if (!this.state.isAway) {
                this.props.fail(event);
            }
        }
    }

    private stopTimers(): void {
        this.timers.forEach(clearTimeout);
        this.timers = [];
    }
}
