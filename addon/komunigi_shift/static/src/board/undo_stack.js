// Generated from static_src/komunigi_shift/board/undo_stack.ts by build.mjs: edit the source.
export class UndoStack {
  constructor(most = 20) {
    this.most = most;
  }
  most;
  acts = [];
  push(act) {
    this.acts = [...this.acts, act].slice(-this.most);
  }
  /** Takes the last act off the stack, or the one that is named; undefined where it is gone. */
  take(named = this.acts.at(-1)) {
    const act = this.acts.find((one) => one === named);
    this.acts = this.acts.filter((one) => one !== act);
    return act;
  }
  get isEmpty() {
    return !this.acts.length;
  }
}
