// Generated from static_src/komunigi_shift/one_dialog/one_dialog.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { useService } from "@web/core/utils/hooks";
export function useOneDialog() {
  const dialog = useService("dialog");
  let close = () => void 0;
  return {
    add(component, props, options) {
      close();
      close = dialog.add(component, props, options);
      return close;
    }
  };
}
