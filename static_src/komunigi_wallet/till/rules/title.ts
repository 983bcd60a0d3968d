// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import type { Company, Partner } from "@point_of_sale/app/models/related_models";
import { isolated } from "./isolated";

/** What a company calls its wallet. */
export function walletLabel(company: Company): string {
    return isolated(company.customer_wallet_label || _t("Customer wallet"));
}

/** The wallet's name, with whose it is where that is not the customer: a household's. */
export function walletTitle(label: string, partner: Partner | undefined): string {
    const holder = partner?.customer_wallet_holder;
    return holder ? _t("%(label)s: %(customer)s", { label, customer: isolated(holder) }) : label;
}

/** Title of a message about a wallet that is blocked, or that has not enough. */
export function refusalTitle(label: string, blocked: boolean): string {
    return blocked
        ? _t("%(label)s is blocked", { label })
        : _t("Not enough on %(label)s", { label });
}
