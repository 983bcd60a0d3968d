declare module "@web/webclient/actions/action_service" {
    export interface ActionService {
        /** Opens an action by its external identifier. */
        doAction(
            action: string,
            options?: { additionalContext?: object; onClose?: () => void },
        ): Promise<void>;
    }
}
