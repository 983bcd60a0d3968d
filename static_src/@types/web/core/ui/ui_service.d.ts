// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/ui/ui_service" {
    export interface UiService {
        /** What has the screen: the document, or the dialog or popover on top of it. */
        activeElement: Document | HTMLElement;
    }
}
