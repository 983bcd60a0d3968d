// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** Where kept cards are written: the browser's storage, or one like it. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

interface KeptCard {
    code: string;
    /** The day on which it was scanned. */
    day: string;
}

const KEY = "komunigi_shift_welcome.cards";

/**
 * The cards that wait for their answer, kept so that a reload of the screen loses none. They are
 * gone once they are answered, and with their day.
 */
export class KeptCards {
    constructor(private readonly store: Store) {}

    /** The codes of today's cards that were not answered, in their order. */
    read(now: Date): string[] {
        return this.cardsOf(now).map(({ code }) => code);
    }

    /** Keeps these codes, and no others. */
    keep(codes: string[], now: Date): void {
        const kept = new Map(this.cards.map(({ code, day }) => [code, day]));
        const today = now.toDateString();
        const cards = codes.map((code): KeptCard => ({ code, day: kept.get(code) ?? today }));
        if (cards.length) {
            this.store.setItem(KEY, JSON.stringify(cards));
        } else {
            this.store.removeItem(KEY);
        }
    }

    private cardsOf(now: Date): KeptCard[] {
        return this.cards.filter(({ day }) => day === now.toDateString());
    }

    private get cards(): KeptCard[] {
        return JSON.parse(this.store.getItem(KEY) ?? "[]") as KeptCard[];
    }
}
