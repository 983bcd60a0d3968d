// Generated from tests/hoot/komunigi_wallet/invoice.test.ts by build.mjs: edit the source.
import { expect, test } from "@odoo/hoot";
import { getService, onRpc } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { Till } from "./till";
definePosModels();
const WITHOUT_PDF = "The invoice has been made, but not its PDF: wkhtmltopdf, the program that makes them, is missing on the server.";
for (const [state, notes, steps] of [
  ["install", [WITHOUT_PDF], []],
  ["ok", [], ["download"]]
]) {
  test(`an invoice is downloaded where PDFs can be made, and nowhere else: ${state}`, async () => {
    const till = await Till.open({ balance: 0 });
    onRpc("/report/check_wkhtmltopdf", () => state);
    onRpc("account.move", "action_invoice_download_pdf", () => {
      expect.step("download");
      return { type: "ir.actions.act_window_close" };
    });
    await getService("account_move").downloadPdf(1);
    expect(till.notes).toEqual([...notes]);
    expect(till.dialogs).toEqual([]);
    expect.verifySteps([...steps]);
  });
}
