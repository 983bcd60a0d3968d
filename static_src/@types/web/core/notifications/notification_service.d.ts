declare module "@web/core/notifications/notification_service" {
    export interface NotificationService {
        add(
            message: string,
            options?: {
                title?: string;
                type?: "info" | "success" | "warning" | "danger";
                sticky?: boolean;
                buttons?: { name: string; primary?: boolean; onClick: () => void }[];
            },
        ): () => void;
    }
}
