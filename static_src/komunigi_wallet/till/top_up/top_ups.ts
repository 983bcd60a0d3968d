// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Partner } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import type { Balances } from "@komunigi_wallet/till/balances/balances";
import { PayOutPopup, type PayOut } from "@komunigi_wallet/till/pay_out/pay_out_popup";
import { downToCoin, round, upToCoin } from "@komunigi_wallet/till/rules/amounts";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import { mostToTopUp } from "@komunigi_wallet/till/rules/limits";
import type { Message } from "@komunigi_wallet/till/rules/obstacles";
import { roundedUp } from "@komunigi_wallet/till/rules/offers";
import {
    isTopUp,
    orderFigures,
    toppedUp,
    topUpLines,
} from "@komunigi_wallet/till/rules/order_figures";
import { payOutProblem, topUpProblem } from "@komunigi_wallet/till/rules/problems";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import { TopUpOffer } from "./top_up_offer";
import { TopUpPopup } from "./top_up_popup";

/** Lines of the top-up product: they put money on a wallet, or, negative, pay it out. */
export class TopUps {
    constructor(
        private pos: PosStore,
        private settings: WalletSettings,
        private balances: Balances,
    ) {}

    /**
     * Asks for an amount and makes it the order's top-up; nothing takes the present one off. An
     * order that does nothing but top up goes to its payment.
     */
    async ask(order: PosOrder, partner: Partner): Promise<void> {
        if (this.refuses(order)) {
            return;
        }
        const { settings } = this;
        const amount = await makeAwaitable<number>(this.pos.dialog, TopUpPopup, {
            settings,
            customer: partner,
            balance: this.balances.visible(partner)?.balance,
            order: orderFigures(order),
            most: mostToTopUp(this.balances.of(partner), settings, settings.step),
        });
        if (amount === undefined || !this.isStillOf(partner, order)) {
            return;
        }
        await this.set(order, amount);
        if (amount && order.lines.every(isTopUp)) {
            this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
        }
    }

    /**
     * Says that a wallet has not enough for an order, and offers to put on it what is missing.
     * @returns whether the order tops up more than before; null where there is nothing to offer
     */
    async offer(order: PosOrder, message: Message, lacking: number): Promise<boolean | null> {
        const { settings } = this;
        const partner = order.getPartner();
        const wallet = this.balances.of(partner);
        const missing = upToCoin(lacking, settings.coin);
        const most = mostToTopUp(wallet, settings, settings.step) - toppedUp(order);
        const more = roundedUp(missing, settings.quickAmounts);
        const words = (amount: number) => ({ amount: settings.format(amount) });
        const offers = [
            { amount: missing, words: _t("Top up what is missing: %(amount)s", words(missing)) },
            ...(more > missing
                ? [{ amount: more, words: _t("Round up to %(amount)s", words(more)) }]
                : []),
        ].filter(({ amount }) => amount > 0 && amount <= most);
        if (!offers.length || topUpProblem(order, settings)) {
            return null;
        }
        const amount = await makeAwaitable<number>(this.pos.dialog, TopUpOffer, {
            ...message,
            offers,
        });
        const isTaken = Boolean(amount) && this.isStillOf(partner, order);
        if (isTaken) {
            await this.set(order, round(toppedUp(order) + Number(amount), settings.step));
        }
        return isTaken;
    }

    /** Puts the change of an order on the customer's wallet: a line of its own, to be undone. */
    async keepChange(order: PosOrder): Promise<void> {
        if (order.change && order.getPartner() && !this.refuses(order)) {
            await this.add(order, round(Math.abs(order.change), this.settings.step));
        }
    }

    /** Asks how much of a wallet to give back and why, and puts both on the order. */
    async askPayOut(order: PosOrder, partner: Partner): Promise<void> {
        await this.balances.refreshOrder(order);
        const state = this.balances.of(partner);
        const problem = payOutProblem(order, state, this.settings);
        if (problem) {
            this.pos.dialog.add(AlertDialog, { title: this.settings.label, body: problem });
            return;
        }
        const answer = await makeAwaitable<PayOut>(this.pos.dialog, PayOutPopup, {
            settings: this.settings,
            customer: partner,
            most: state && downToCoin(state.balance, this.settings.coin),
        });
        if (answer && this.isStillOf(partner, order)) {
            order.customer_wallet_cash_out_reason = answer.reason;
            await this.add(order, -answer.amount);
            this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
        }
    }

    /** Makes the order top up by `amount`: one line, or none, whatever it had before. */
    async set(order: PosOrder, amount: number): Promise<void> {
        topUpLines(order).forEach((line) => order.removeOrderline(line));
        if (amount) {
            await this.add(order, amount);
        }
    }

    private async add(order: PosOrder, amount: number): Promise<void> {
        const product_tmpl_id = this.settings.topUpProduct;
        // one, also where a preset has goods returned: Odoo counts those -1; and not "manual", or a
        // French receipt tells a former price: that of the product
        const line = { product_tmpl_id, price_unit: amount, price_type: "automatic", qty: 1 };
        await this.pos.addLineToOrder(line, order, {}, false);
    }

    /**
     * Whether the order is still that of whom the cashier was asked about: a card that is scanned
     * changes its customer below any dialog. Says so where it is not.
     */
    private isStillOf(partner: Partner | undefined, order: PosOrder): boolean {
        const isSame = order.getPartner() === partner;
        if (!isSame) {
            this.pos.dialog.add(AlertDialog, {
                title: _t("The customer has changed"),
                body: _t(
                    "This was for %(customer)s, and the order has another customer now. Begin again for whom it is meant.",
                    { customer: isolated(partner?.name ?? "") },
                ),
            });
        }
        return isSame;
    }

    /** Tells the cashier why there can be no top-up on this order, if so. */
    private refuses(order: PosOrder): boolean {
        const { label } = this.settings;
        const body = topUpProblem(order, this.settings);
        if (body) {
            this.pos.dialog.add(AlertDialog, { title: _t("Top up %(label)s", { label }), body });
        }
        return Boolean(body);
    }
}
