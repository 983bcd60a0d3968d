/** What the office asks for and what it is told of it, kept beside the orders of tills. */
import { randomUUID } from "node:crypto";

export class Request {
    /**
     * @param {string} kind as the ledger calls it, or "block"
     * @param {[number, number][]} moves households, each with the cents that its wallet is to get
     * @param {{reference?: string, bought?: string}} [known] what its movements refer to, nothing
     *     else does; uuid of an order that may move with a household
     */
    constructor(kind, moves, { reference = `${kind} ${randomUUID()}`, bought = null } = {}) {
        Object.assign(this, { kind, moves, reference, bought });
        /** How often it was told to be done, but for what was told to be taken back. */
        this.standing = 0;
        this.wasDone = false;
        this.isLost = false;
    }

    /**
     * Every answer counts, in whichever order they come: what is posted cannot be posted, what is
     * taken back cannot be taken back.
     * @param {{lost?: boolean, refused?: string}} answer
     * @param {1 | -1} [step] below zero where it was to be taken back
     */
    hear({ lost, refused }, step = 1) {
        this.isLost ||= Boolean(lost);
        if (!lost && refused === undefined) {
            this.wasDone = true;
            this.standing += step;
        }
    }

    /** @returns {"lost" | "done" | "undone" | "refused"} */
    get told() {
        if (this.isLost) {
            return "lost";
        }
        if (!this.wasDone) {
            return "refused";
        }
        return this.standing ? "done" : "undone";
    }

    /** One for each wallet, as they are written beside the data. */
    get rows() {
        const { reference, kind, told, standing, bought } = this;
        return this.moves.map(([household, amount]) => {
            return { reference, kind, told, standing, bought, household, amount };
        });
    }
}
