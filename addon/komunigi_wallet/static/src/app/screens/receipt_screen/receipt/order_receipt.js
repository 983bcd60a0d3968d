// Generated from static_src/komunigi_wallet/app/screens/receipt_screen/receipt/order_receipt.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { patch } from "@web/core/utils/patch";
import { OrderReceipt } from "@point_of_sale/app/screens/receipt_screen/receipt/order_receipt";
import {
  moneyOut,
  receiptBalances
} from "@komunigi_wallet/till/rules/receipt";
import { walletLabel, walletTitle } from "@komunigi_wallet/till/rules/title";
patch(OrderReceipt.prototype, {
  /** What this order did to the wallet; null where there is nothing to print. */
  get walletBalances() {
    return receiptBalances(this.order);
  },
  get walletTitle() {
    return walletTitle(walletLabel(this.order.company), this.order.getPartner());
  },
  /** What the customer signs for. */
  get walletMoneyOut() {
    return moneyOut(this.order);
  }
});
