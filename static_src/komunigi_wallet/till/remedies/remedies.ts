// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Balances } from "@komunigi_wallet/till/balances/balances";
import type { Refunds } from "@komunigi_wallet/till/refunds/refunds";
import { downToCoin, goodsLeft, round } from "@komunigi_wallet/till/rules/amounts";
import { mostToTopUp } from "@komunigi_wallet/till/rules/limits";
import type { Message } from "@komunigi_wallet/till/rules/obstacles";
import {
    creditPayments,
    orderFigures,
    walletPayments,
} from "@komunigi_wallet/till/rules/order_figures";
import type { Remedy } from "@komunigi_wallet/till/rules/remedy";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import type { TopUps } from "@komunigi_wallet/till/top_up/top_ups";
import { RemedyDialog } from "./remedy_dialog";

interface Button {
    words: string;
    act(): void | Promise<void>;
}

/** Messages about what cannot be, with the button that puts it right. */
export class Remedies {
    constructor(
        private pos: PosStore,
        private settings: WalletSettings,
        private balances: Balances,
        private topUps: TopUps,
        private refunds: Refunds,
    ) {}

    /** Says what is wrong with an order, and offers the remedy where this till has it. */
    tell(order: PosOrder, message: Message, remedy?: Remedy): void {
        const button = remedy && this.buttonOf(order, remedy);
        if (!button) {
            this.pos.dialog.add(AlertDialog, message);
            return;
        }
        this.pos.dialog.add(RemedyDialog, {
            ...message,
            confirmLabel: button.words,
            confirm: async () => {
                await button.act();
                this.pos.navigate("PaymentScreen", { orderUuid: order.uuid });
            },
        });
    }

    /** Asks before what is unusual. @returns whether to do it */
    ask(question: Message & { confirmLabel: string }): Promise<boolean> {
        return new Promise((resolve) => {
            const confirm = () => resolve(true);
            const onClose = () => resolve(false);
            this.pos.dialog.add(RemedyDialog, { ...question, confirm }, { onClose });
        });
    }

    private buttonOf(order: PosOrder, remedy: Remedy): Button | undefined {
        switch (remedy) {
            case "as_paid":
                return {
                    words: _t("Give it back as it was paid"),
                    act: () => this.refunds.payAsPaid(order),
                };
            case "return_less":
                return {
                    words: _t("Give back what is left"),
                    act: () => this.refunds.prepare(order),
                };
            case "top_up_less":
                return this.topUpLess(order);
            case "cash":
            case "cash_alone":
                return this.payInCash(order, remedy === "cash_alone");
            case "no_change":
                return this.payLess(order);
            case "cash_for_top_up":
                return this.payTopUpInCash(order);
        }
    }

    private topUpLess(order: PosOrder): Button | undefined {
        const { settings } = this;
        const limit = mostToTopUp(this.balances.of(order.getPartner()), settings, settings.step);
        const most = downToCoin(limit, settings.coin);
        return most > 0
            ? {
                  words: _t("Top up %(amount)s", { amount: settings.format(most) }),
                  act: () => this.topUps.set(order, most),
              }
            : undefined;
    }

    /** The wallet pays less by what would be given as change. */
    private payLess(order: PosOrder): Button {
        const less = Math.min(Math.abs(order.change), orderFigures(order).walletPaid);
        return {
            words: _t("Take %(amount)s less", { amount: this.settings.format(less) }),
            act: () => this.takeOff(walletPayments(order), less),
        };
    }

    /** What is on credit is no more than the goods; the rest is cash. */
    private payTopUpInCash(order: PosOrder): Button | undefined {
        const { cash, settings } = this;
        const tooMuch = -goodsLeft(orderFigures(order), settings.step);
        return (
            cash && {
                words: _t("Pay %(amount)s in cash", { amount: settings.format(tooMuch) }),
                act: () => {
                    this.takeOff([...creditPayments(order), ...walletPayments(order)], tooMuch);
                    this.addCash(order, cash);
                },
            }
        );
    }

    private payInCash(order: PosOrder, alone: boolean): Button | undefined {
        const { cash } = this;
        return (
            cash && {
                words: _t("Pay in cash instead"),
                act: () => {
                    if (alone) {
                        walletPayments(order).forEach((paid) => order.removePaymentline(paid));
                    }
                    this.addCash(order, cash);
                },
            }
        );
    }

    private get cash(): PaymentMethod | undefined {
        return this.pos.config.payment_method_ids.find((method) => method.is_cash_count);
    }

    /** Lowers payments, one after the other, until they pay less by an amount. */
    private takeOff(payments: PosPayment[], amount: number): void {
        const { step } = this.settings;
        let left = amount;
        for (const payment of payments) {
            const less = Math.min(left, payment.getAmount());
            left = round(left - less, step);
            const kept = round(payment.getAmount() - less, step);
            if (kept) {
                payment.setAmount(kept);
            } else {
                payment.pos_order_id.removePaymentline(payment);
            }
        }
    }

    /** Odoo has one payment in cash at most. */
    private addCash(order: PosOrder, cash: PaymentMethod): void {
        const existing = order.payment_ids.find((paid) => paid.payment_method_id.is_cash_count);
        if (existing) {
            const { due } = orderFigures(order);
            existing.setAmount(round(existing.getAmount() + due, this.settings.step));
        } else {
            order.addPaymentline(cash);
        }
    }
}
