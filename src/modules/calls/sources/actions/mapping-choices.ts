import { reading, type Work } from "#services/house";

import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { listMappingsIn } from "./mappings-kept.ts";

/** A mapping among which a source chooses: kept here by the operator, or come with the house. */
export interface MappingChoice {
  readonly value: string;
  readonly label: string;
  readonly mapping: Mapping;
}

/** All of them, those of the operator first; none for anybody else. */
export const listMappingChoices = reading(
  async (work: Work, _asked: undefined): Promise<readonly MappingChoice[]> => {
    const kept = await listMappingsIn(work);
    if (kept === undefined) return [];
    const known = Object.entries(KNOWN_MAPPINGS);
    return [
      ...kept.map(({ id, name, mapping }) => ({ value: id, label: name, mapping })),
      ...known.map(([value, { label, mapping }]) => ({ value, label, mapping })),
    ];
  },
);
