// From actor to actor by the arrow keys: the nearest one ahead, what lies aside counting double. Who lies within 60
// degrees of the key's direction comes before all others.

export type Spot = {id: string; x: number; y: number};
export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const ways: Record<Way, readonly [number, number]> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

export const isWay = (key: string): key is Way => key in ways;

/** The id of the next one; '' where there is none that way. */
export function ahead(from: Spot, way: Way, spots: Iterable<Spot>): string {
  const [wx, wy] = ways[way];
  const beside = 1e6;
  let best = '';
  let least = Infinity;
  for (const to of spots) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const forward = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    const cost = forward + 2 * aside + (aside > 1.7 * forward ? beside : 0);
    if (to.id === from.id || forward <= 0.5 || cost >= least) continue;
    best = to.id;
    least = cost;
  }
  return best;
}

/** The neighbour along a tie that lies most in that direction, however far. */
export function along(from: Spot, way: Way, neighbours: Iterable<Spot>): string {
  const [wx, wy] = ways[way];
  let best = '';
  let most = 0.35; // within 70 degrees of the key's direction
  for (const to of neighbours) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy);
    const likeness = length === 0 ? 0 : (dx * wx + dy * wy) / length;
    if (to.id === from.id || likeness <= most) continue;
    best = to.id;
    most = likeness;
  }
  return best;
}
