import type { Centre, Commune } from "./place.ts";

/** What is told of a commune by a source that may not know everything: undefined leaves what was known. */
export interface ToldCommune extends Omit<Commune, "within" | "formerNames"> {
  readonly within?: Commune["within"];
  readonly formerNames?: Commune["formerNames"];
}

/**
 * A commune as it is after a source told of it. The newest word counts, but a measured centre is
 * never given up for an approximate one, nor for none.
 */
export function renewCommune(known: Commune | undefined, told: ToldCommune): Commune {
  return {
    ...told,
    epci: told.epci ?? known?.epci,
    postcodes: told.postcodes.length === 0 ? (known?.postcodes ?? []) : told.postcodes,
    centre: betterCentre(known?.centre, told.centre),
    within: told.within ?? known?.within,
    formerNames: told.formerNames ?? known?.formerNames ?? [],
  };
}

function betterCentre(known: Centre | undefined, told: Centre | undefined): Centre | undefined {
  if (told === undefined) return known;
  return known?.precision === "exact" && told.precision !== "exact" ? known : told;
}

/** Whether two tellings of a commune are the same, to the last figure. */
export function isSameCommune(one: Commune, other: Commune): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(commune: Commune): readonly unknown[] {
  const { code, name, department, region, epci, postcodes, population, centre } = commune;
  const place = centre && [centre.latitude, centre.longitude, centre.precision];
  const { within, formerNames } = commune;
  return [code, name, department, region, epci, postcodes, population, place, within, formerNames];
}
