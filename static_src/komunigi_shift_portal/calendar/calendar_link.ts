// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService, type Services } from "@web/core/utils/hooks";

interface CalendarLinkProps {
    /** Null where there is no link. */
    url: string | null;
    onRenew: () => Promise<void>;
    onWithdraw: () => Promise<void>;
}

/** The private link by which a member's own calendar follows their shifts. */
export class CalendarLink extends Component<CalendarLinkProps> {
    static override template = "komunigi_shift_portal.CalendarLink";
    static override props = {
        url: { type: [String, { value: null }] },
        onRenew: Function,
        onWithdraw: Function,
    };

    private notification!: Services["notification"];

    override setup(): void {
        this.notification = useService("notification");
    }

    /** The link as calendars subscribe to it. */
    get subscription(): string {
        return this.props.url?.replace(/^https?:/, "webcal:") ?? "";
    }

    async copy(): Promise<void> {
        await navigator.clipboard.writeText(this.props.url ?? "");
        this.notification.add(_t("Link copied"), { type: "success" });
    }
}
