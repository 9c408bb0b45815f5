/**
 * What several felt, or said of themselves, is told in whole fives of one and the same order, which never changes: so all
 * figures, of today and of another day, are sums of the same disjoint fives, and no subtraction leaves fewer (decision 0090).
 */
export const FEWEST = 5;

/** How many of so many answers are told; the others wait until their five is full. */
export function wholeFives(many: number): number {
  return many - (many % FEWEST);
}
