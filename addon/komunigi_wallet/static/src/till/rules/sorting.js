// Generated from static_src/komunigi_wallet/till/rules/sorting.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function nextOrder(order) {
  const following = { lowest: "highest", highest: void 0 };
  return order ? following[order] : "lowest";
}
export function sortByBalance(partners, balanceOf, order) {
  const sign = order === "lowest" ? 1 : -1;
  return [...partners].sort((a, b) => {
    const [one, other] = [balanceOf(a), balanceOf(b)];
    if (one === void 0 || other === void 0) {
      return Number(one === void 0) - Number(other === void 0);
    }
    return sign * (one - other);
  });
}
