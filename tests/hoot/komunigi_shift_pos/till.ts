/** A till on Odoo's mock server, whose server says of Ada's shifts what the test gives. */
import { after } from "@odoo/hoot";
import { onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { lockWebsocketConnect } from "@bus/../tests/bus_test_helpers";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Standing } from "@komunigi_shift_pos/standing/standing";

/** A customer whom Odoo's mock server knows. */
export const ADA = 4;

interface Settings {
    shift_display?: "off" | "may_shop" | "all";
    shift_stop?: "note" | "stop";
}

/** Gives the mock server's till settings of ours, for one test. */
function configure(settings: Settings): void {
    const config = hootPosModels.find(({ _name }) => _name === "pos.config")!;
    const own = config._records;
    config._records = own.map((values) => ({
        ...values,
        ...{ shift_display: "all", shift_stop: "stop", ...settings },
    })) as unknown as typeof own;
    after(() => (config._records = own));
    const loaded = config.prototype._load_pos_data_fields();
    const list = () => (loaded.length ? [...loaded, "shift_display", "shift_stop"] : []);
    patchWithCleanup(config.prototype, { _load_pos_data_fields: list });
}

/** A till, and what it asks of its server about shifts. */
export class Till {
    reachable = true;
    pos!: PosStore;
    ada!: Partner;
    readonly asked: { method: string; args: unknown[] }[] = [];

    private constructor(public standing: Partial<Standing>) {}

    static async open(standing: Partial<Standing>, settings: Settings = {}): Promise<Till> {
        const till = new Till(standing);
        configure(settings);
        lockWebsocketConnect(); // once it is connected, the till doubts what it knows, and asks again
        onRpc("cooperative.status", "get_till_standings", (call) => till.answer(call));
        onRpc("cooperative.status", "let_shop", (call) => {
            till.standing = { ...till.standing, is_let: true };
            return till.answer(call);
        });
        till.pos = await setupPosEnv();
        till.ada = till.pos.models["res.partner"].get(ADA) as Partner;
        till.ada.name = "Ada";
        return till;
    }

    private answer({ method, args }: { method: string; args: unknown[] }): Standing[] {
        this.asked.push({ method, args });
        if (!this.reachable) {
            throw new Error("no connection");
        }
        const told = { as_of: "2026-03-02 09:05:00", may_shop: true, is_let: false };
        return [{ partner_id: ADA, worker_id: ADA, ...told, ...this.standing }];
    }
}
