import { FEWEST } from "#basics/counts/fives";
import { departmentOf, knownCommune } from "#rules/territory";

/** A commune or a département, as addresses write it (`territory`). */
export type PlaceTold = `commune-${string}` | `departement-${string}`;

const communeAs = (commune: string): PlaceTold => `commune-${commune}`;
const departmentAs = (commune: string): PlaceTold =>
  `departement-${departmentOf(knownCommune(commune))}`;

/** Where each of these is counted, by where they live: five in a commune; else, with the others of the département, five again. */
export function placesOf(communes: readonly string[]): readonly PlaceTold[] {
  const told = fivesOf(communes.map(communeAs));
  const left = communes.filter((one) => !told.includes(communeAs(one)));
  return [...told, ...fivesOf(left.map(departmentAs))].toSorted();
}

/** Those that stand there five times or more, each once. */
export const fivesOf = (all: readonly PlaceTold[]): readonly PlaceTold[] =>
  [...Map.groupBy(all, (one) => one)].flatMap(([one, { length }]) =>
    length < FEWEST ? [] : [one],
  );

/** In which of the places of a week somebody is counted; undefined: in none. */
export const placeAmong = (places: readonly PlaceTold[], commune: string): PlaceTold | undefined =>
  [communeAs(commune), departmentAs(commune)].find((one) => places.includes(one));
