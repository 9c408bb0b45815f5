import { expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";

import { bodies } from "../../calls/demonstration/bodies.ts";
import { KINDS } from "../domain/organisation.ts";
import { isRna, isSiret } from "../domain/register-number.ts";
import {
  allDemonstrationOrganisations,
  demonstrationOrganisations,
} from "./demonstration-organisations.ts";

test("about forty organisations, of all kinds of the mission", () => {
  expect(allDemonstrationOrganisations.length).toBeGreaterThanOrEqual(40);
  const kinds = new Set(allDemonstrationOrganisations.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
});

test("those that issue the calls of the demonstration are the same", () => {
  const known: Readonly<Record<string, { name: string; siret?: string; commune: string }>> =
    demonstrationOrganisations;
  expect(Object.keys(bodies)).not.toHaveLength(0);
  for (const [key, { name, siret, commune }] of Object.entries(bodies))
    expect(known[key]).toMatchObject({ name, siret, commune });
});

test("each number passes its key, and is nobody else's", () => {
  const numbers = allDemonstrationOrganisations.flatMap(({ siret, rna }) => [
    ...(siret === undefined ? [] : [siret]),
    ...(rna === undefined ? [] : [rna]),
  ]);
  expect(numbers.filter((number) => !isSiret(number) && !isRna(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("whoever works for a structure in the stories finds it here", () => {
  const names = new Set(allDemonstrationOrganisations.map(({ name }) => name));
  const missing = Object.values(demonstrationPeople).flatMap((one) =>
    "structure" in one && !names.has(one.structure) ? [one.structure] : [],
  );
  expect(missing).toEqual([]);
});
