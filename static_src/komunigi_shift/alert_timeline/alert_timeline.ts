import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import type { Day, TimelineEvent } from "@komunigi_shift/alert_answer/alert_answer";
import { shortDay } from "@komunigi_shift/alert_answer/day_text";
import { eventAppearance, type EventAppearance } from "./event_appearance";
import { eventText, markText } from "./event_text";
import { FONT_SIZE } from "./label_text";
import { timelineGeometry, type Mark, type Timeline } from "./timeline_geometry";

interface AlertTimelineProps {
    events: TimelineEvent[];
    today: Day;
    /** Where given, each booked shift to come can be cancelled. */
    onCancel?: (shift: TimelineEvent) => void;
    /** Where given, the attendance of each passed shift can be entered. */
    onValidate?: (shift: TimelineEvent) => void;
}

const WIDTH_BEFORE_MEASURED = 360;

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

    fontSize = FONT_SIZE;
    state = useState({ width: WIDTH_BEFORE_MEASURED });
    private root = useRef("root");

    override setup(): void {
        onMounted(() => {
            this.state.width = this.root.el?.clientWidth || WIDTH_BEFORE_MEASURED;
        });
    }

    get drawing(): Timeline {
        const words = (mark: Mark) => markText(mark, this.props.today);
        return timelineGeometry(this.props.events, words, this.state.width);
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
        return _t("Cancel %(day)s at %(time)s, %(name)s", { day: this.dayOf(event), time, name });
    }
}
