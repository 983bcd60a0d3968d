// Generated from static_src/komunigi_wallet/balance_card/sparkline.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
export function sparkline(balances, width, height, margin = 2) {
  const values = balances.length > 1 ? balances : [balances[0] ?? 0, balances[0] ?? 0];
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const span = top - bottom || 1;
  const step = (width - 2 * margin) / (values.length - 1);
  const heightOf = (value) => shorten(margin + (top - value) / span * (height - 2 * margin));
  const zero = top === bottom ? shorten(height - margin) : heightOf(0);
  const points = values.map((value, index) => ({
    x: shorten(margin + index * step),
    y: top === bottom ? zero : heightOf(value)
  }));
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  const first = points[0];
  const last = points[points.length - 1];
  const path = points.map(({ x, y }) => `L${x} ${y}`).join(" ");
  return { line, area: `M${first.x} ${zero} ${path} L${last.x} ${zero} Z`, zero, last };
}
function shorten(length) {
  return Math.round(length * 100) / 100;
}
