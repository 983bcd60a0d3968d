/** An error that a person can act on: what failed (`message`) and what to do next (`hint`). */
export class Failure extends Error {
    /**
     * @param {string} message
     * @param {string} [hint]
     */
    constructor(message, hint = "") {
        super(message);
        this.hint = hint;
    }
}
