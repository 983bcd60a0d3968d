// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";

export interface TopUpOfferProps {
    title: string;
    body: string;
    /** What each button says, and the amount that it puts on the wallet. */
    offers: { words: string; amount: number }[];
    getPayload: (amount: number) => void;
    close: () => void;
}

/** Says that a wallet has not enough, and puts what is missing on it in one tap. */
export class TopUpOffer extends Component<TopUpOfferProps> {
    static override template = "komunigi_wallet.TopUpOffer";
    static components = { Dialog };
    static override props = {
        title: String,
        body: String,
        offers: Array,
        getPayload: Function,
        close: Function,
    };

    choose(amount: number): void {
        this.props.getPayload(amount);
        this.props.close();
    }
}
