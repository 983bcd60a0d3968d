// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import {
    appearanceOf,
    withoutWord,
    type AlertAppearance,
} from "@komunigi_shift/alert_answer/alert_state";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
import type { Answer } from "@komunigi_shift_welcome/desk/desk";

interface AnswerCardProps {
    answer: Answer;
    checkIn: (ticket: string) => void;
    close: () => void;
}

interface Look {
    icon: string;
    tone: "success" | "danger";
    word: string;
}

/** One member, large: whether they may shop, the badge, the next shift, and the check-in. */
export class AnswerCard extends Component<AnswerCardProps> {
    static override template = "komunigi_shift_welcome.AnswerCard";
    static override props = { answer: Object, checkIn: Function, close: Function };

    get look(): Look {
        return this.props.answer.may_shop
            ? { icon: "fa-check-circle", tone: "success", word: _t("You may shop") }
            : { icon: "fa-ban", tone: "danger", word: _t("You may not shop") };
    }

    get badge(): AlertAppearance | null {
        return appearanceOf(this.props.answer.state ?? false);
    }

    get reason(): string {
        return withoutWord(this.props.answer.reason ?? "", this.badge?.word ?? "");
    }

    get inText(): string {
        const time = this.props.answer.seat?.arrived;
        return time ? _t("Checked in at %(time)s", { time }) : _t("Checked in");
    }

    /** "Thu 26 Feb at 14:00"; empty where there is none, or it is not shown. */
    get nextShift(): string {
        const shift = this.props.answer.next_shift;
        return shift
            ? _t("%(day)s at %(time)s", { day: weekday(shift.date), time: shift.time })
            : "";
    }
}
