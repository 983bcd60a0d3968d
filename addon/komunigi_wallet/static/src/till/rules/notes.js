// Generated from static_src/komunigi_wallet/till/rules/notes.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { _t } from "@web/core/l10n/translation";
export function walletNotes(wallet, staleSince, showsBalance) {
  const notes = [];
  const say = (kind, words, brief = words) => notes.push({ kind, words, brief });
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
