/** What each judge gave a call for a query, from 1 (a little) to 3 (exactly what is looked for); absent is 0. */
export type Grades = Readonly<Record<string, number>>;

/** The mean of what the judges gave each call that one of them graded. */
export function meanGrades(judges: readonly Grades[]): ReadonlyMap<string, number> {
  const graded = new Set(judges.flatMap((grades) => Object.keys(grades)));
  return new Map(
    [...graded].map((call) => [
      call,
      judges.reduce((sum, grades) => sum + (grades[call] ?? 0), 0) / judges.length,
    ]),
  );
}

/** From this mean grade on, a call is one that the query should find. */
export const RELEVANT = 1;

/**
 * Normalised discounted cumulative gain of the first `depth` results (Järvelin and Kekäläinen 2002), with
 * the gain 2^grade − 1 (Burges 2005): what one looks for exactly counts 7, a little 1. The result of rank r
 * counts 1 ÷ log2(r + 1) of its gain; the ideal order is that of all the judgements. Undefined where nothing
 * is relevant: there is no order to prefer.
 */
export function ndcg(
  results: readonly string[],
  grades: ReadonlyMap<string, number>,
  depth: number,
): number | undefined {
  const ideal = dcg(
    [...grades.values()].toSorted((one, other) => other - one),
    depth,
  );
  if (ideal === 0) return undefined;
  // A call that is shown twice is found once.
  const found = [...new Set(results)].map((call) => grades.get(call) ?? 0);
  return dcg(found, depth) / ideal;
}

function dcg(grades: readonly number[], depth: number): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** Whether the judgements know a relevant call and none of these results is one. */
export function missesAll(
  results: readonly string[],
  grades: ReadonlyMap<string, number>,
): boolean {
  const relevant = [...grades].filter(([, grade]) => grade >= RELEVANT).map(([call]) => call);
  return relevant.length > 0 && !relevant.some((call) => results.includes(call));
}

/** How many pairs got the grade i from the one and j from the other. */
export type Crossed = readonly (readonly number[])[];

/**
 * How much two judges agree beyond chance, from their crossed grades (Cohen 1968), each disagreement counted
 * by the square of its distance: 1 is the same grades, 0 what chance alone would give.
 */
export function weightedKappa(crossed: Crossed): number {
  const last = crossed.length - 1;
  const total = totalOf(crossed.flat());
  const rows = crossed.map(totalOf);
  const columns = crossed.map((_, column) => totalOf(crossed.map((row) => row[column] ?? 0)));
  let [seen, expected] = [0, 0];
  for (const [one, row] of crossed.entries()) {
    for (const [other, count] of row.entries()) {
      const distance = ((one - other) / last) ** 2;
      seen += distance * count;
      expected += (distance * (rows[one] ?? 0) * (columns[other] ?? 0)) / total;
    }
  }
  return expected === 0 ? 1 : 1 - seen / expected;
}

/** The grades of two judges over these calls, crossed; grades go from 0 to 3. */
export function crossGrades(
  pairs: readonly (readonly [one: Grades, other: Grades])[],
  calls: readonly string[],
): Crossed {
  const crossed = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
  for (const [one, other] of pairs) {
    for (const call of calls) {
      const row = crossed[one[call] ?? 0];
      const column = other[call] ?? 0;
      if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
  }
  return crossed;
}

function totalOf(list: readonly number[]): number {
  return list.reduce((one, other) => one + other, 0);
}
