import { done, refused, type Result } from "#basics/result";
import { action, isOperator, reading, type Work } from "#services/house";

import { prefixOf } from "../domain/mapping/arrange.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import {
  addMapping,
  changeMapping,
  deleteMapping,
  type KeptMapping,
  listMappings,
  type MappingId,
} from "../store/mappings.ts";

export type { KeptMapping, MappingId } from "../store/mappings.ts";

export type MappingRefusal = "not-allowed" | "unknown-mapping" | "name-taken" | "changed-meanwhile";

/** The step: the mappings that the operator kept, by name; undefined for all others. */
export async function listMappingsIn(work: Work): Promise<readonly KeptMapping[] | undefined> {
  return isOperator(work.actor) ? listMappings(work) : undefined;
}

/** One kept mapping, by its id; undefined for all but the operator. */
export const seeMapping = reading(async (work: Work, id: MappingId) =>
  (await listMappingsIn(work))?.find((one) => one.id === id),
);

/** A mapping by what names it: the id of a kept one, its name, or the name of one that comes with the house. */
export async function mappingNamedIn(
  work: Work,
  named: string,
): Promise<{ readonly kept?: KeptMapping; readonly mapping: Mapping } | undefined> {
  const all = (await listMappingsIn(work)) ?? [];
  const kept =
    all.find((one) => one.id === named) ??
    all.find((one) => one.name.toLowerCase() === named.toLowerCase());
  if (kept !== undefined) return { kept, mapping: kept.mapping };
  const known = Object.hasOwn(KNOWN_MAPPINGS, named) ? KNOWN_MAPPINGS[named] : undefined;
  return known && { mapping: known.mapping };
}

/** The mapping that is named so; undefined when none is, and for all but the operator. */
export const mappingNamed = reading(
  async (work: Work, named: string) => (await mappingNamedIn(work, named))?.mapping,
);

/** What mappings are called: those that the operator kept, then those that come with the house. */
export const namesOfMappings = reading(async (work: Work) => [
  ...((await listMappingsIn(work)) ?? []).map(({ name }) => name),
  ...Object.keys(KNOWN_MAPPINGS),
]);

/**
 * The step: keeps a mapping under a name: a new one, or the next wording of one that is known. What
 * it calls its records (its prefix) is settled once, so that the next file finds the same notices.
 */
export async function keepMappingIn(
  work: Work,
  asked: {
    readonly name: string;
    readonly mapping: Mapping;
    readonly of?: Pick<KeptMapping, "id" | "version"> | undefined;
    /** Whether it was guessed: its prefix is made of its name. */
    readonly isNew?: boolean;
  },
): Promise<Result<Mapping, MappingRefusal>> {
  const all = await listMappingsIn(work);
  if (all === undefined) return refused("not-allowed");
  const { name, of } = asked;
  if (all.some((one) => one.id !== of?.id && one.name.toLowerCase() === name.toLowerCase()))
    return refused("name-taken");
  const mapping = asked.isNew === true ? withPrefix(asked.mapping, name, all) : asked.mapping;
  if (of === undefined) {
    await addMapping(work, { name, mapping });
    return done(mapping);
  }
  if (!all.some(({ id }) => id === of.id)) return refused("unknown-mapping");
  const isChanged = await changeMapping(work, { ...of, name, mapping });
  return isChanged ? done(mapping) : refused("changed-meanwhile");
}

function withPrefix(mapping: Mapping, name: string, all: readonly KeptMapping[]): Mapping {
  const known = Object.values(KNOWN_MAPPINGS).map((one) => one.mapping.prefix);
  const taken = [...all.map((one) => one.mapping.prefix), ...known];
  return { ...mapping, prefix: prefixOf(name, taken) };
}

export const keepMapping = action(keepMappingIn);

/** Lets a kept mapping go; what it brought stays. */
export const dropMapping = action(
  async (work: Work, id: MappingId): Promise<Result<void, MappingRefusal>> => {
    const all = await listMappingsIn(work);
    if (all === undefined) return refused("not-allowed");
    if (!all.some((one) => one.id === id)) return refused("unknown-mapping");
    await deleteMapping(work, id);
    return done(undefined);
  },
);
