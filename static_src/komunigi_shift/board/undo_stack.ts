// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
/** An act on the stack. */
interface Entry<T> {
    id: number;
    act: T;
}

/** What was done last, to be undone first; older acts are forgotten. */
export class UndoStack<T> {
    private entries: Entry<T>[] = [];
    private pushed = 0;

    constructor(private readonly most = 20) {}

    /** Returns an id, by which the act can be taken before those that came after it. */
    push(act: T): number {
        this.pushed++;
        this.entries = [...this.entries, { id: this.pushed, act }].slice(-this.most);
        return this.pushed;
    }

    /** Takes the last act off the stack, or that of an id; undefined where it is gone. */
    take(id: number | undefined = this.entries.at(-1)?.id): Entry<T> | undefined {
        const taken = this.entries.find((entry) => entry.id === id);
        this.entries = this.entries.filter((entry) => entry.id !== id);
        return taken;
    }

    /** Puts what was taken back in its place, below what was done since. */
    putBack(taken: Entry<T>): void {
        const entries = [...this.entries, taken].sort((a, b) => a.id - b.id);
        this.entries = entries.slice(-this.most);
    }

    get isEmpty(): boolean {
        return !this.entries.length;
    }
}
