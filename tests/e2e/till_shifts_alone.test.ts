import { expect } from "@playwright/test";
import { Till } from "./pages/till";
import type { Coop } from "./support/coop";
import { test } from "./support/scenario";
import { configureTill } from "./support/wallets";

test.use({ needs: { wallet: false } });
const BOOKED = "Ada Members";
const GONE = "Bea Left";
const STOP = ".o_komunigi_shift_pos_stop";

test("a coop without wallets sees who may shop, and stops who may not", async ({ stage }) => {
    const { coop } = stage;
    const wallets = [["name", "=", "komunigi_wallet"]];
    const [{ state }] = await coop.call<{ state: string }[]>("ir.module.module", "search_read", [
        wallets,
        ["state"],
    ]);
    expect(state).toBe("uninstalled");
    await coop.call("pos.config", "load_onboarding_bakery_scenario", []);
    await configureTill(coop, { shift_stop: "stop" });
    await makeMember(coop, BOOKED);
    await makeMember(coop, GONE, { unsubscribed: true });

    const till = await Till.open(await stage.as("administrator"), coop);
    await till.chooseCustomer(GONE);
    await expect(till.page.locator(STOP)).toContainText("May not shop");
    await till.dismissDialog();
    await till.chooseCustomer(BOOKED);
    await expect(till.customerButton).toContainText("May shop");
    await till.add("Croissant");
    const payment = await till.pay();
    await payment.choose("Cash");
    await payment.finish();
});

async function makeMember(coop: Coop, name: string, values = {}): Promise<void> {
    const partner = await coop.call<number>("res.partner", "create", [{ name }]);
    await coop.call("cooperative.status", "create", [{ cooperator_id: partner, ...values }]);
}
