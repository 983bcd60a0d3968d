// Generated from static_src/komunigi_shift/undo_notice/undo_notice.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
const SHOWN_FOR = 12e3;
export function offerUndo(notification, { title, message, undo }) {
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
        }
      }
    ]
  });
  return close;
}
