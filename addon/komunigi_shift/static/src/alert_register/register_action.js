// Generated from static_src/komunigi_shift/alert_register/register_action.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
import { readAnswer } from "@komunigi_shift/alert_answer/alert_calls";
import { RegisterDialog } from "./register_dialog";
async function openRegisterDialog(env, { params }) {
  const { dialog, orm } = env.services;
  const answer = await readAnswer(orm, "cooperative.status", params.status_id);
  dialog.add(RegisterDialog, { answer });
}
registry.category("actions").add("komunigi_shift_register", openRegisterDialog);
