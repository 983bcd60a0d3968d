// Generated from static_src/komunigi_shift/board/undo_stack.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export class UndoStack {
  constructor(most = 20) {
    this.most = most;
  }
  most;
  entries = [];
  pushed = 0;
  /** Returns an id, by which the act can be taken before those that came after it. */
  push(act) {
    this.pushed++;
    this.entries = [...this.entries, { id: this.pushed, act }].slice(-this.most);
    return this.pushed;
  }
  /** Takes the last act off the stack, or that of an id; undefined where it is gone. */
  take(id = this.entries.at(-1)?.id) {
    const taken = this.entries.find((entry) => entry.id === id);
    this.entries = this.entries.filter((entry) => entry.id !== id);
    return taken;
  }
  /** Puts what was taken back in its place, below what was done since. */
  putBack(taken) {
    const entries = [...this.entries, taken].sort((a, b) => a.id - b.id);
    this.entries = entries.slice(-this.most);
  }
  get isEmpty() {
    return !this.entries.length;
  }
}
