// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { DialogService } from "@web/core/dialog/dialog_service";
import { useService } from "@web/core/utils/hooks";

/**
 * In a component: opens dialogs, each in the place of the one before. So what is tapped twice is
 * asked once: Odoo would show one dialog on the other.
 */
export function useOneDialog(): DialogService {
    const dialog = useService("dialog");
    let close = (): void => undefined;
    return {
        add(component, props, options) {
            close();
            close = dialog.add(component, props, options);
            return close;
        },
    };
}
