// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { registry } from "@web/core/registry";
import type { Services } from "@web/core/utils/hooks";
import { readAnswer } from "@komunigi_shift/alert_answer/alert_calls";
import { RegisterDialog } from "./register_dialog";

/** Opens the free seats that would help a worker: what a button of the server's asks for. */
async function openRegisterDialog(
    env: { services: Services },
    { params }: { params: { status_id: number } },
): Promise<void> {
    const { dialog, orm } = env.services;
    const answer = await readAnswer(orm, "cooperative.status", params.status_id);
    dialog.add(RegisterDialog, { answer });
}

registry.category("actions").add("komunigi_shift_register", openRegisterDialog);
