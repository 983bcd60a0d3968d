declare module "@web/core/ui/ui_service" {
    export interface UiService {
        /** What has the screen: the document, or the dialog or popover on top of it. */
        activeElement: Document | HTMLElement;
    }
}
