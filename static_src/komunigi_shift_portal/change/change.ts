// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import type { MyPreview } from "@komunigi_shift_portal/page/my_page";

/** Something that a member is about to do: said, previewed, then confirmed. */
export interface Change {
    title: string;
    /** What it is about: the shift, or the leave. */
    text: string;
    /** More to know, such as why something else cannot be done. */
    notes?: string[];
    preview: () => Promise<MyPreview>;
    /** The ways to go on, the first one foremost. */
    choices: Choice[];
    /** What leaves all as it is. */
    keep: string;
}

export interface Choice {
    label: string;
    /** Which of Bootstrap's buttons it is. */
    tone: "primary" | "danger" | "outline-primary";
    run: () => Promise<void>;
}
