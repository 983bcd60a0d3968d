// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { usePopover, type PopoverHandle } from "@web/core/popover/popover_hook";
import type { Day } from "@komunigi_shift/alert_answer/alert_answer";
import type { BoardTask } from "./board_layout";
import { KeysHelp } from "./keys_help";
import { periodText, shifted, weekNumber, type Shown, type Span } from "./period";

/** What is printed: the sheet of a day, or a list to tick who came. */
export type Sheet = "day_sheet" | "attendance_sheet";

interface BoardToolbarProps {
    shown: Shown;
    today: Day;
    tasks: BoardTask[];
    gaps: number;
    canUndo: boolean;
    canPrint: boolean;
    show: (shown: Shown) => void;
    undo: () => void;
    print: (sheet: Sheet) => void;
}

/** Which days and which shifts the board shows; undoing, printing, and its keys. */
export class BoardToolbar extends Component<BoardToolbarProps> {
    static override template = "komunigi_shift.BoardToolbar";
    static components = { Dropdown, DropdownItem };
    static override props = {
        shown: Object,
        today: String,
        tasks: Array,
        gaps: Number,
        canUndo: Boolean,
        canPrint: Boolean,
        show: Function,
        undo: Function,
        print: Function,
    };

    keys!: PopoverHandle;

    override setup(): void {
        this.keys = usePopover(KeysHelp, { position: "bottom-end" });
    }

    step(by: number): void {
        this.props.show(shifted(this.props.shown, by));
    }

    goToday(): void {
        this.change({ day: this.props.today });
    }

    take(span: Span): void {
        this.change({ span });
    }

    toggleGaps(): void {
        this.change({ withGaps: !this.props.shown.withGaps });
    }

    toggleTask(id: number): void {
        const { tasks } = this.props.shown;
        const others = tasks.filter((task) => task !== id);
        this.change({ tasks: others.length < tasks.length ? others : [...tasks, id] });
    }

    get spans(): { value: Span; text: string }[] {
        return [
            { value: "week", text: _t("Week") },
            { value: "day", text: _t("Day") },
        ];
    }

    get period(): string {
        return periodText(this.props.shown);
    }

    get week(): string {
        return _t("Week %(number)s", { number: weekNumber(this.props.shown.day) });
    }

    get isWeek(): boolean {
        return this.props.shown.span === "week";
    }

    get previousText(): string {
        return this.isWeek ? _t("Previous week") : _t("Previous day");
    }

    get nextText(): string {
        return this.isWeek ? _t("Next week") : _t("Next day");
    }

    get gapsText(): string {
        return _t("With free seats (%(count)s)", { count: this.props.gaps });
    }

    hasTask(id: number): boolean {
        return this.props.shown.tasks.includes(id);
    }

    private change(more: Partial<Shown>): void {
        this.props.show({ ...this.props.shown, ...more });
    }
}
