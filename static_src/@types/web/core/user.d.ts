// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/user" {
    export const user: {
        /** The user's language, as browsers name it: "fr-BE". */
        lang: string;
        /** Whether the user is in a group, by its external identifier. */
        hasGroup(group: string): Promise<boolean>;
    };
}
