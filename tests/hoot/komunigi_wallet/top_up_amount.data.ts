import { models } from "@web/../tests/web_test_helpers";
import { patch } from "@web/core/utils/patch";
import { hootPosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PosSession } from "@point_of_sale/../tests/unit/data/pos_session.data";

/** The amounts of top-up buttons that Odoo's mock server knows. */
export class TopUpAmount extends models.ServerModel {
    override _name = "customer.wallet.top.up.amount";
    override _records = [
        { id: 1, amount: 7.5 },
        { id: 2, amount: 20 },
        { id: 3, amount: 30 },
    ];

    _load_pos_data_fields(): string[] {
        return ["id", "amount"];
    }
}

hootPosModels.push(TopUpAmount as never);
patch(PosSession.prototype, {
    _load_pos_data_models(): string[] {
        return [...super._load_pos_data_models(), "customer.wallet.top.up.amount"];
    },
});
