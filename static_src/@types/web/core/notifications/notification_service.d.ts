declare module "@web/core/notifications/notification_service" {
    export interface NotificationService {
        add(
            message: string,
            options?: {
                title?: string;
                type?: "info" | "success" | "warning" | "danger";
                sticky?: boolean;
                autocloseDelay?: number;
                buttons?: { name: string; icon?: string; primary?: boolean; onClick: () => void }[];
            },
        ): () => void;
    }
}
