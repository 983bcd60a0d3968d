// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { AlertDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosPayment } from "@point_of_sale/app/models/pos_payment";
import type { PaymentMethod } from "@point_of_sale/app/models/related_models";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Balances } from "@komunigi_wallet/till/balances/balances";
import type { Remedies } from "@komunigi_wallet/till/remedies/remedies";
import {
    cappedPayment,
    proposedPayment,
    round,
    unspent,
    type WalletFigures,
} from "@komunigi_wallet/till/rules/amounts";
import { isolated } from "@komunigi_wallet/till/rules/isolated";
import {
    obstacleMessage,
    paymentObstacle,
    remedyFor,
    type Message,
    type Obstacle,
} from "@komunigi_wallet/till/rules/obstacles";
import { missingFor } from "@komunigi_wallet/till/rules/offers";
import { orderFigures, walletPayments } from "@komunigi_wallet/till/rules/order_figures";
import type { WalletSettings } from "@komunigi_wallet/till/settings/wallet_settings";
import type { TopUps } from "@komunigi_wallet/till/top_up/top_ups";

/** A refund needs no balance to be paid back to the wallet. */
const NOTHING: WalletFigures = { balance: 0, minimum: 0, blocked: false };

/** An order's payments from the wallet, within what is due and available. */
export class Payments {
    constructor(
        private pos: PosStore,
        private settings: WalletSettings,
        private balances: Balances,
        private topUps: TopUps,
        private remedies: Remedies,
    ) {}

    /**
     * Pays what the wallet has, up to what is due; says why and what next where it cannot be.
     * @returns the payment, added or raised, or null
     */
    async add(order: PosOrder, method: PaymentMethod): Promise<PosPayment | null> {
        const { step } = this.settings;
        const offline = !(await this.balances.ensureCurrent(order));
        const state = this.balances.of(order.getPartner());
        const figures = orderFigures(order);
        const obstacle = paymentObstacle(state, figures, { offline, step });
        if (obstacle && state && (obstacle === "empty" || obstacle === "used_up")) {
            const message = this.messageOf(order, obstacle);
            const toppedUp = await this.topUps.offer(
                order,
                message,
                missingFor(state, figures, step),
            );
            if (toppedUp !== null) {
                return toppedUp ? this.add(order, method) : null;
            }
        }
        if (obstacle) {
            this.showObstacle(order, obstacle);
            return null;
        }
        const amount = proposedPayment(state ?? NOTHING, figures, step);
        const [existing] = walletPayments(order);
        if (existing) {
            existing.setAmount(round(existing.getAmount() + amount, step));
            return existing;
        }
        const added = order.addPaymentline(method);
        if (!added.status) {
            this.pos.dialog.add(AlertDialog, { title: _t("Error"), body: added.data });
            return null;
        }
        added.data.setAmount(amount);
        return added.data;
    }

    /**
     * Lowers the payments to what is due and available now: the order, the other payments or the
     * balance may have changed since they were added.
     * @returns whether something was lowered
     */
    lower(order: PosOrder): boolean {
        const state = this.balances.of(order.getPartner());
        let lowered = false;
        for (const payment of walletPayments(order)) {
            const asked = payment.getAmount();
            const figures = orderFigures(order, payment);
            const most = cappedPayment(asked, state ?? NOTHING, figures, this.settings.step);
            const amount = state || asked < 0 ? most : 0;
            if (amount === asked) {
                continue;
            }
            lowered = true;
            if (amount) {
                payment.setAmount(amount);
            } else {
                order.removePaymentline(payment);
            }
        }
        return lowered;
    }

    /** Lowers the payments where they take more than the wallet has: less is put on it now. */
    fitBalance(order: PosOrder): void {
        const state = this.balances.of(order.getPartner());
        if (state && unspent(state, orderFigures(order), this.settings.step) < 0) {
            this.lower(order);
        }
    }

    /**
     * Takes off what was begun here for an order that another device has recorded without it. What a
     * terminal has taken, or may be taking, stays in sight.
     */
    dropUnrecorded(order: PosOrder): void {
        const begun = order.payment_ids.filter((payment) => !payment.isSynced);
        begun
            .filter((payment) => !payment.getPaymentStatus())
            .forEach((payment) => payment.delete());
    }

    /**
     * Keeps a payment that the cashier edits within what is due and available, and says so.
     * @returns the amount it was lowered to, or null where nothing had to change
     */
    capEdited(payment: PosPayment | undefined): number | null {
        if (!payment?.payment_method_id.is_customer_wallet_method) {
            return null;
        }
        const { step, label } = this.settings;
        const order = payment.pos_order_id;
        const state = this.balances.of(order.getPartner()) ?? NOTHING;
        const figures = orderFigures(order, payment);
        const amount = cappedPayment(payment.getAmount(), state, figures, step);
        if (amount === payment.getAmount()) {
            return null;
        }
        payment.setAmount(amount);
        const most = this.settings.format(proposedPayment(state, figures, step));
        this.pos.notification.add(
            _t("At most %(amount)s from %(label)s for this order.", { amount: most, label }),
            { type: "warning" },
        );
        return amount;
    }

    /** Tells the cashier why the order cannot be paid from the wallet, and what to do next. */
    showObstacle(order: PosOrder, obstacle: Obstacle): void {
        const remedy = remedyFor(obstacle, orderFigures(order));
        this.remedies.tell(order, this.messageOf(order, obstacle), remedy);
    }

    private messageOf(order: PosOrder, obstacle: Obstacle): Message {
        const { label } = this.settings;
        const partner = order.getPartner();
        const state = this.balances.of(partner);
        const balance = state ? this.settings.format(state.balance) : "";
        return obstacleMessage(obstacle, {
            label,
            balance,
            customer: isolated(partner?.name ?? ""),
            reason: state?.blocked_reason ?? "",
        });
    }
}
