/** What was done last, to be undone first; older acts are forgotten. */
export class UndoStack<T> {
    private acts: T[] = [];

    constructor(private readonly most = 20) {}

    push(act: T): void {
        this.acts = [...this.acts, act].slice(-this.most);
    }

    /** Takes the last act off the stack, or the one that is named; undefined where it is gone. */
    take(named: T | undefined = this.acts.at(-1)): T | undefined {
        const act = this.acts.find((one) => one === named);
        this.acts = this.acts.filter((one) => one !== act);
        return act;
    }

    get isEmpty(): boolean {
        return !this.acts.length;
    }
}
