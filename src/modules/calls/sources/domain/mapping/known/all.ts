import type { Mapping } from "../mapping.ts";
import { APPROCH } from "./approch.ts";
import { FEED } from "./feed.ts";
import { ILEDEFRANCE, ILEDEFRANCE_FEED, ILEDEFRANCE_WATCH } from "./iledefrance.ts";
import { ADEME, DROME } from "./suppliers.ts";

/** A mapping that comes with the house, and what it is called in lists. */
export interface KnownMapping {
  readonly label: string;
  readonly mapping: Mapping;
}

/** The mappings of the sources that are known by name, by a short name that never changes. */
export const KNOWN_MAPPINGS: Readonly<Record<string, KnownMapping>> = {
  iledefrance: { label: "Région Île-de-France, portail de données", mapping: ILEDEFRANCE },
  "iledefrance-flux": { label: "Région Île-de-France, flux", mapping: ILEDEFRANCE_FEED },
  "iledefrance-veille": {
    label: "Région Île-de-France, liste d’une veille",
    mapping: ILEDEFRANCE_WATCH,
  },
  drome: { label: "Département de la Drôme", mapping: DROME },
  ademe: { label: "ADEME, dispositifs « Agir »", mapping: ADEME },
  approch: { label: "APProch, projets d’achats publics", mapping: APPROCH },
  flux: { label: "Flux RSS ou Atom", mapping: FEED },
};
