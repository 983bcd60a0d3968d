// Generated from static_src/komunigi_shift/alert_office/office_dialogs.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { onWillStart } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { user } from "@web/core/user";
import { useService } from "@web/core/utils/hooks";
export function useOfficeDialogs() {
  const action = useService("action");
  const live = useService("komunigi_shift_alert_live");
  function open(name, answer, { defaults, onClose } = {}) {
    void action.doAction(`komunigi_shift.${name}`, {
      additionalContext: { active_id: answer.status_id, ...defaults },
      onClose: () => {
        live.announceOf(answer);
        onClose?.();
      }
    });
  }
  const dialogs = {
    isAllowed: false,
    openHoliday: (answer, proposal) => open("shift_holiday_action", answer, proposal),
    openExtension: (answer, proposal) => open("shift_extension_action", answer, proposal),
    complete: (answer) => {
      const form = "komunigi_shift.cooperative_status_view_form_incomplete";
      void action.doAction(
        {
          type: "ir.actions.act_window",
          name: _t("What is missing for %(name)s", { name: answer.partner_name }),
          res_model: "cooperative.status",
          res_id: answer.status_id,
          views: [[false, "form"]],
          target: "new",
          context: { form_view_ref: form }
        },
        { onClose: () => live.announceOf(answer) }
      );
    }
  };
  onWillStart(async () => {
    dialogs.isAllowed = await user.hasGroup("komunigi_shift.group_shift_management");
  });
  return dialogs;
}
