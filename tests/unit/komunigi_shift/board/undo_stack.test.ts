import { describe, expect, test } from "@jest/globals";
import { UndoStack } from "@komunigi_shift/board/undo_stack";

function stackOf(acts: string[], most?: number): UndoStack<string> {
    const stack = new UndoStack<string>(most);
    acts.forEach((act) => stack.push(act));
    return stack;
}

/** All that is taken off it, one after the other. */
function emptied(stack: UndoStack<string>): string[] {
    const entry = stack.take();
    return entry ? [entry.act, ...emptied(stack)] : [];
}

describe("UndoStack", () => {
    test("gives the last act first, or that of an id, each once", () => {
        const stack = stackOf(["book", "move"]);
        const id = stack.push("free");
        stack.push("book again");
        expect(stack.take(id)?.act).toBe("free");
        expect(stack.take(id)).toBeUndefined();
        expect(emptied(stack)).toEqual(["book again", "move", "book"]);
        expect(stack.isEmpty).toBe(true);
    });

    test("forgets the oldest", () => {
        expect(emptied(stackOf(["book", "move", "free"], 2))).toEqual(["free", "move"]);
    });

    test("what is put back stands where it was, also after what has come since", () => {
        const stack = stackOf(["book", "move"]);
        const entry = stack.take()!;
        stack.push("free");
        stack.putBack(entry);
        expect(emptied(stack)).toEqual(["free", "move", "book"]);
    });
});
