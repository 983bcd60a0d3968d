declare module "@web/webclient/actions/action_service" {
    export interface ActionService {
        /** Opens an action, given by its external identifier or as it is. */
        doAction(
            action: string | Record<string, unknown>,
            options?: { additionalContext?: object; onClose?: () => void },
        ): Promise<void>;
    }
    export const standardActionServiceProps: { [prop: string]: any };
}
