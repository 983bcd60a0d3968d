// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_answer/alert_state";
import { AlertTimeline } from "@komunigi_shift/alert_timeline/alert_timeline";
import type { MyPage } from "@komunigi_shift_portal/page/my_page";

interface StandingProps {
    page: MyPage;
}

/** Where a member stands: the badge with its reason and drawing, the counter, may they shop. */
export class Standing extends Component<StandingProps> {
    static override template = "komunigi_shift_portal.Standing";
    static components = { AlertTimeline };
    static override props = { page: Object };

    get appearance(): AlertAppearance {
        return appearanceOf(this.props.page.answer.state) as AlertAppearance;
    }

    get reason(): string {
        return withoutWord(this.props.page.answer.reason, this.appearance.word);
    }
}
