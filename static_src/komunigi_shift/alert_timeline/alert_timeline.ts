// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Day, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { isolated } from "@komunigi_shift/alert_answer/isolated";
import { eventAppearance, type EventAppearance } from "./event_appearance";
import { eventText, markText } from "./event_text";
import { timelineColumns, type Mark, type Timeline } from "./timeline_columns";

interface AlertTimelineProps {
    events: TimelineEvent[];
    today: Day;
    /** Where given, each booked shift to come can be cancelled. */
    onCancel?: (shift: TimelineEvent) => void;
    /** Where given, the attendance of each passed shift can be entered. */
    onValidate?: (shift: TimelineEvent) => void;
}

/**
 * The answer as a drawn line of its dates, and as a list that says the same in words, which
 * screen readers read instead of the drawing.
 */
export class AlertTimeline extends Component<AlertTimelineProps> {
    static override template = "komunigi_shift.AlertTimeline";
    static override props = {
        events: Array,
        today: String,
        onCancel: { type: Function, optional: true },
        onValidate: { type: Function, optional: true },
    };

    get drawing(): Timeline {
        return timelineColumns(this.props.events);
    }

    /** The words of a mark, a line each. */
    wordsOf(mark: Mark): string[] {
        return markText(mark, this.props.today);
    }

    appearanceOf(event: TimelineEvent): EventAppearance {
        return eventAppearance(event);
    }

    dayOf(event: TimelineEvent): string {
        return shortDay(event.date, this.props.today);
    }

    textOf(event: TimelineEvent): string {
        return eventText(event, this.props.today);
    }

    canCancel(event: TimelineEvent): boolean {
        return Boolean(this.props.onCancel) && event.kind === "shift" && !event.past;
    }

    canValidate(event: TimelineEvent): boolean {
        return Boolean(this.props.onValidate) && Boolean(event.past);
    }

    /** What the button does, for those who do not see what it stands beside. */
    cancelText(event: TimelineEvent): string {
        const { time, name } = event;
        return _t("Give back %(day)s at %(time)s, %(name)s", {
            day: this.dayOf(event),
            time,
            name: isolated(name),
        });
    }
}
