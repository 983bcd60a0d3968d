/** The coop of the file whose tests a worker runs: one at a time, each opened once. */
import { basename } from "node:path";
import { Coop, type CoopNeeds } from "./coop";

export class Premises {
    private open?: { file: string; coop: Coop };

    /** @param worker its number: after a failure Playwright goes on in another, on a coop anew */
    constructor(private readonly worker: number) {}

    /** The coop of a file; the one of the file before closes. */
    async coopOf(file: string, needs: CoopNeeds = {}): Promise<Coop> {
        if (this.open?.file !== file) {
            await this.close();
            const [name] = basename(file).split(".");
            this.open = { file, coop: await Coop.open(`${name}_${this.worker}`, needs) };
        }
        return this.open.coop;
    }

    async close(): Promise<void> {
        await this.open?.coop.close();
        this.open = undefined;
    }
}
