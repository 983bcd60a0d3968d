// Generated from tests/hoot/komunigi_wallet/top_up_amount.data.ts by build.mjs: edit the source.
import { models } from "@web/../tests/web_test_helpers";
import { patch } from "@web/core/utils/patch";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PosSession } from "@point_of_sale/../tests/unit/data/pos_session.data";
export class TopUpAmount extends models.ServerModel {
  _name = "customer.wallet.top.up.amount";
  _records = [
    { id: 1, amount: 7.5 },
    { id: 2, amount: 20 },
    { id: 3, amount: 30 }
  ];
  _load_pos_data_fields() {
    return ["id", "amount"];
  }
}
hootPosModels.push(TopUpAmount);
patch(PosSession.prototype, {
  _load_pos_data_models() {
    return [...super._load_pos_data_models(), "customer.wallet.top.up.amount"];
  }
});
