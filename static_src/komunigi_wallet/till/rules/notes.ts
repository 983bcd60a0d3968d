// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";

/** What a cashier has to know of a wallet beside its balance. */
export interface Note {
    kind: "blocked" | "below_zero" | "stale";
    words: string;
    /** The same where there is no room for a reason. */
    brief: string;
}

/**
 * @param wallet undefined where nothing is known of it
 * @param staleSince a time of day; empty where the balance is of now
 * @param showsBalance whether this shop shows what tells of a balance
 */
export function walletNotes(
    wallet: { balance: number; blocked: boolean; blocked_reason: string } | undefined,
    staleSince: string,
    showsBalance: boolean,
): Note[] {
    const notes: Note[] = [];
    const say = (kind: Note["kind"], words: string, brief = words) =>
        notes.push({ kind, words, brief });
    if (wallet?.blocked) {
        const words = _t("Blocked: %(reason)s", { reason: wallet.blocked_reason });
        say("blocked", words, _t("Blocked"));
    }
    if (wallet && wallet.balance < 0 && showsBalance) {
        say("below_zero", _t("Below zero"));
    }
    if (wallet && staleSince && showsBalance) {
        say("stale", _t("as of %(time)s", { time: staleSince }));
    }
    return notes;
}
