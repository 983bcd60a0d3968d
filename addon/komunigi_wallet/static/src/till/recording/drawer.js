// Generated from static_src/komunigi_wallet/till/recording/drawer.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export class Drawer {
  constructor(pos) {
    this.pos = pos;
  }
  pos;
  isHeld = false;
  /** Keeps the drawer shut, whoever opens it, while an order is on its way. */
  async hold(record) {
    this.isHeld = true;
    try {
      return await record();
    } finally {
      this.isHeld = false;
    }
  }
  /** Opens it for an order that is recorded, where cash goes in or out. */
  async openFor(order) {
    if (order.isPaidWithCash() || order.change) {
      await this.pos.hardwareProxy.openCashbox();
    }
  }
}
