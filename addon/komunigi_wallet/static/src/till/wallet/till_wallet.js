// Generated from static_src/komunigi_wallet/till/wallet/till_wallet.ts by build.mjs: edit the source.
import { walletLabel } from "@komunigi_wallet/till/wallet/naming";
export class TillWallet {
  constructor(pos) {
    this.pos = pos;
  }
  pos;
  states = {};
  /** Counts the changes pushed by the server, and keeps the last one of each wallet. */
  pushes = 0;
  pushed = {};
  /** This till's method of paying from the wallet; undefined where the wallet is not in use. */
  get method() {
    return this.pos.config.payment_method_ids.find((m) => m.is_customer_wallet_method);
  }
  get topUpProduct() {
    return this.pos.models["product.template"].find(
      (p) => Boolean(p.is_customer_wallet_product)
    );
  }
  get enabled() {
    return Boolean(this.method && this.pos.company.is_enabled_customer_wallet !== false);
  }
  /** What this shop calls its wallet. */
  get label() {
    return walletLabel(this.pos);
  }
  get step() {
    return this.pos.currency.rounding;
  }
  /** Whether this shop shows balances anywhere but on the payment screen. */
  get showsBalance() {
    return this.enabled && (this.pos.config.customer_wallet_display ?? "always") === "always";
  }
  /** A customer's balance, formatted; empty where it is not known, or not to be shown. */
  shownBalance(partner) {
    const state = this.showsBalance ? this.of(partner) : void 0;
    return state ? this.format(state.balance) : "";
  }
  format(amount) {
    return this.pos.env.utils.formatCurrency(amount);
  }
  /** The time, on this till's clock, at which a balance was true. */
  timeOf(state) {
    const iso = state.asOf.includes("T") ? state.asOf : `${state.asOf.replace(" ", "T")}Z`;
    return new Date(iso).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  }
  get offline() {
    return this.pos.data.network.offline;
  }
  /** @returns undefined while unknown, and where the customer has no wallet here */
  of(partner) {
    return partner && this.states[partner.id];
  }
  /** Asks the server for balances; false where it could not be reached. */
  async refresh(partners) {
    const ids = partners.map((partner) => partner.id).filter((id) => typeof id === "number");
    if (!this.enabled || !ids.length) {
      return true;
    }
    const since = this.pushes;
    try {
      const args = [this.pos.config.id, ids];
      const answer = await this.pos.data.call("customer.wallet", "get_till_state", args);
      for (const state of answer) {
        const last = this.pushed[state.wallet_partner_id];
        const newer = last?.count > since ? last.change : {};
        this.states[state.partner_id] = toState({ ...state, ...newer });
      }
      return true;
    } catch {
      for (const id of ids.filter((known) => this.states[known])) {
        this.states[id] = { ...this.states[id], fresh: false };
      }
      return false;
    }
  }
  async refreshOrder(order) {
    const partner = order?.getPartner();
    return partner ? this.refresh([partner]) : true;
  }
  /** A balance has changed, on this till or another, in one of the user's companies. */
  receive(change) {
    if (change.company_id !== this.pos.company.id) {
      return;
    }
    this.pushes += 1;
    this.pushed[change.wallet_partner_id] = { count: this.pushes, change };
    for (const [id, state] of Object.entries(this.states)) {
      if (state.walletPartnerId === change.wallet_partner_id) {
        this.states[Number(id)] = toState({ ...change, minimum: state.minimum });
      }
    }
  }
}
function toState(state) {
  return {
    walletPartnerId: state.wallet_partner_id,
    balance: state.balance,
    minimum: state.minimum,
    blocked: Boolean(state.blocked),
    asOf: state.as_of,
    fresh: true
  };
}
