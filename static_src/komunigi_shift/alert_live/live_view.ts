// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { DataModel } from "@web/model/relational_model/record";
import { isTypedIn } from "./typing";

/**
 * Reads what a view shows again, unless its user is busy with it: reading a form again would take
 * away what was typed, and reading a list again its selection.
 * @param isCovered whether a dialog stands over the view, which may write into its record
 */
export async function reloadUnlessInUse(model: DataModel, isCovered: boolean): Promise<void> {
    if (!(await isInUse(model, isCovered))) {
        await model.root.load();
    }
}

async function isInUse(model: DataModel, isCovered: boolean): Promise<boolean> {
    const { root } = model;
    if ("isDirty" in root) {
        return isCovered || isTypedIn(model) || (await root.isDirty());
    }
    return Boolean(root.editedRecord) || root.selection.length > 0;
}
