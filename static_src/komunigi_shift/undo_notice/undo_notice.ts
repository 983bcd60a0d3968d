// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
import type { Services } from "@web/core/utils/hooks";

/** Long enough to read what was done, and to see that it was a mistake; in milliseconds. */
const SHOWN_FOR = 12_000;

/** Says what was done, with a button that undoes it; returns a function that takes the notice away. */
export function offerUndo(
    notification: Services["notification"],
    { title, message, undo }: { title: string; message: string; undo: () => void },
): () => void {
    const close = notification.add(message, {
        title,
        type: "success",
        autocloseDelay: SHOWN_FOR,
        buttons: [
            {
                name: _t("Undo"),
                icon: "fa-undo",
                onClick: () => {
                    close();
                    undo();
                },
            },
        ],
    });
    return close;
}
