// Generated from static_src/komunigi_shift_welcome/answer_card/answer_card.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import {
  appearanceOf,
  withoutWord
} from "@komunigi_shift/alert_answer/alert_state";
import { weekday } from "@komunigi_shift/alert_answer/day_text";
export class AnswerCard extends Component {
  static template = "komunigi_shift_welcome.AnswerCard";
  static props = { answer: Object, checkIn: Function, close: Function };
  get look() {
    return this.props.answer.may_shop ? { icon: "fa-check-circle", tone: "success", word: _t("You may shop") } : { icon: "fa-ban", tone: "danger", word: _t("You may not shop") };
  }
  get badge() {
    return appearanceOf(this.props.answer.state ?? false);
  }
  get reason() {
    return withoutWord(this.props.answer.reason ?? "", this.badge?.word ?? "");
  }
  get inText() {
    const time = this.props.answer.seat?.arrived;
    return time ? _t("Checked in at %(time)s", { time }) : _t("Checked in");
  }
  /** "Thu 26 Feb at 14:00"; empty where there is none, or it is not shown. */
  get nextShift() {
    const shift = this.props.answer.next_shift;
    return shift ? _t("%(day)s at %(time)s", { day: weekday(shift.date), time: shift.time }) : "";
  }
}
