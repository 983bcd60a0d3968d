// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/notifications/notification_service" {
    export interface NotificationService {
        add(
            message: string,
            options?: {
                title?: string;
                type?: "info" | "success" | "warning" | "danger";
                autocloseDelay?: number;
                buttons?: { name: string; icon?: string; primary?: boolean; onClick: () => void }[];
            },
        ): () => void;
    }
}
