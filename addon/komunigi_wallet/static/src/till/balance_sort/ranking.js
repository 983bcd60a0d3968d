// Generated from static_src/komunigi_wallet/till/balance_sort/ranking.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export async function rankedPartners(pos, order, offset) {
  const partners = pos.models["res.partner"];
  try {
    const question = [pos.config.id, order, offset];
    const answer = await pos.data.call("customer.wallet", "get_till_ranking", question);
    const ids = answer;
    const missing = ids.filter((id) => !partners.get(id));
    if (missing.length) {
      const domain = [["id", "in", missing]];
      await pos.data.callRelated("res.partner", "get_new_partner", [
        pos.config.id,
        domain,
        0
      ]);
    }
    return ids.flatMap((id) => partners.get(id) ?? []);
  } catch {
    return [];
  }
}
