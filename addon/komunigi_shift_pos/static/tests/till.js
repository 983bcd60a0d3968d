// Generated from tests/hoot/komunigi_shift_pos/till.ts by build.mjs: edit the source.
import { after } from "@odoo/hoot";
import { onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { lockWebsocketConnect } from "@bus/../tests/bus_test_helpers";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
export const ADA = 4;
function configure(settings) {
  const config = hootPosModels.find(({ _name }) => _name === "pos.config");
  const own = config._records;
  config._records = own.map((values) => ({
    ...values,
    ...{ shift_display: "all", shift_stop: "stop", ...settings }
  }));
  after(() => config._records = own);
  const loaded = config.prototype._load_pos_data_fields();
  const list = () => loaded.length ? [...loaded, "shift_display", "shift_stop"] : [];
  patchWithCleanup(config.prototype, { _load_pos_data_fields: list });
}
export class Till {
  constructor(standing) {
    this.standing = standing;
  }
  standing;
  reachable = true;
  pos;
  ada;
  asked = [];
  static async open(standing, settings = {}) {
    const till = new Till(standing);
    configure(settings);
    lockWebsocketConnect();
    onRpc("cooperative.status", "get_till_standings", (call) => till.answer(call));
    onRpc("cooperative.status", "let_shop", (call) => {
      till.standing = { ...till.standing, is_let: true };
      return till.answer(call);
    });
    till.pos = await setupPosEnv();
    till.ada = till.pos.models["res.partner"].get(ADA);
    till.ada.name = "Ada";
    return till;
  }
  answer({ method, args }) {
    this.asked.push({ method, args });
    if (!this.reachable) {
      throw new Error("no connection");
    }
    const told = { as_of: "2026-03-02 09:05:00", may_shop: true, is_let: false };
    return [{ partner_id: ADA, worker_id: ADA, ...told, ...this.standing }];
  }
}
