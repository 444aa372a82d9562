/** Places in two lists that belong together; one of them missing where the other has no partner. */
type PlacePair = [number | undefined, number | undefined];

/**
 * Pairs what stands in one list with what stands in another, in the order of both and so that the pairs are worth most
 * together: the longest common subsequence, where equals are worth 1. What may not be paired is worth less than nothing.
 * Costs one × other in time and memory.
 */
export function bestPairs(one: number, other: number, worth: (i: number, j: number) => number): PlacePair[] {
  // The most that can still be made of what stands from i on with what stands from j on.
  const width = other + 1;
  const best = new Float64Array((one + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const passed = (i: number, j: number) => Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = one - 1; i >= 0; i--) {
    for (let j = other - 1; j >= 0; j--) {
      const gain = worth(i, j);
      const most = passed(i, j);
      best[i * width + j] = gain < 0 ? most : Math.max(gain + at(i + 1, j + 1), most);
    }
  }

  const found: PlacePair[] = [];
  let [i, j] = [0, 0];
  while (i < one || j < other) {
    const gain = i < one && j < other ? worth(i, j) : -1;
    if (gain >= 0 && gain + at(i + 1, j + 1) >= passed(i, j)) found.push([i++, j++]);
    else if (i < one && (j >= other || at(i + 1, j) >= at(i, j + 1))) found.push([i++, undefined]);
    else found.push([undefined, j++]);
  }
  return found;
}
