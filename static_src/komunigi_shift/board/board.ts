// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillStart, useState } from "@odoo/owl";
import { router } from "@web/core/browser/router";
import { useHotkey } from "@web/core/hotkeys/hotkey_hook";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { useService, type Services } from "@web/core/utils/hooks";
import { useSetupAction } from "@web/search/action_hook";
import { Layout } from "@web/search/layout";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { useDayChanges } from "@komunigi_shift/alert_live/day_changes";
import { useOneDialog } from "@komunigi_shift/one_dialog/one_dialog";
import { BoardActs } from "./board_acts";
import { BoardGrid } from "./board_grid";
import { BoardModel } from "./board_model";
import { BoardToolbar, type Sheet } from "./board_toolbar";
import { addressOf, shownFrom, type Shown } from "./period";

interface BoardProps {
    state?: { shown?: Shown };
    updateActionState?: (address: Record<string, unknown>) => void;
}

/** The planning board: a week or a day of shifts, to see who works when and to change it. */
export class Board extends Component<BoardProps> {
    static override template = "komunigi_shift.Board";
    static components = { BoardGrid, BoardToolbar, Layout };
    static override props = { ...standardActionServiceProps };

    model!: BoardModel;
    acts!: BoardActs;
    private action!: Services["action"];

    override setup(): void {
        this.action = useService("action");
        this.model = useState(new BoardModel(useService("orm").silent, this.shownFirst));
        this.acts = useState(
            new BoardActs(
                {
                    dialog: useOneDialog(),
                    komunigi_shift_alert_live: useService("komunigi_shift_alert_live"),
                    notification: useService("notification"),
                    orm: useService("orm"),
                },
                () => this.model.readAgain(),
            ),
        );
        useSetupAction({ getLocalState: () => ({ shown: { ...this.model.shown } }) });
        useDayChanges(this.model, () => void this.model.readAgain());
        useHotkey("control+z", () => void this.acts.undo());
        onWillStart(() => this.start());
    }

    async show(shown: Shown): Promise<void> {
        const before = this.model.days.join();
        this.model.shown = shown;
        this.props.updateActionState?.(addressOf(shown));
        if (this.model.days.join() !== before) {
            await this.model.read();
        }
    }

    showAll(): void {
        void this.show({ ...this.model.shown, tasks: [], withGaps: false });
    }

    print(sheet: Sheet): void {
        const additionalContext = { active_ids: this.model.seatIds };
        void this.action.doAction(`komunigi_shift.report_${sheet}`, { additionalContext });
    }

    generate(): void {
        void this.action.doAction("komunigi_shift.shift_generate_action", {
            onClose: () => void this.model.readAgain(),
        });
    }

    private async start(): Promise<void> {
        const group = "komunigi_shift.group_shift_management";
        const [isManagement] = await Promise.all([user.hasGroup(group), this.model.read()]);
        this.acts.isManagement = isManagement;
        this.props.updateActionState?.(addressOf(this.model.shown));
    }

    /** What was shown before one went elsewhere, or what the address of the page says. */
    private get shownFirst(): Shown {
        const today = new Date().toLocaleDateString("sv");
        const usual = { today, isSmall: this.env.isSmall };
        return this.props.state?.shown ?? shownFrom(router.current, usual);
    }
}

registry.category("actions").add("komunigi_shift_board", Board);
