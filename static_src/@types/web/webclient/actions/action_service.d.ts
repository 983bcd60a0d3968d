// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/webclient/actions/action_service" {
    /** What a client action is given. */
    export interface StandardActionProps {
        action: { context: Record<string, unknown>; params?: Record<string, unknown> };
        /** Keeps values in the address of the page, until the action is left. */
        updateActionState?: (state: Record<string, unknown>) => void;
    }
    export interface ActionService {
        /** The description of an action, given by its external identifier. */
        loadAction(action: string): Promise<{ name: string } & Record<string, unknown>>;
        /** Opens an action, given by its external identifier or as it is. */
        doAction(
            action: string | Record<string, unknown>,
            options?: { additionalContext?: object; onClose?: () => void },
        ): Promise<void>;
    }
    export const standardActionServiceProps: { [prop: string]: any };
}
