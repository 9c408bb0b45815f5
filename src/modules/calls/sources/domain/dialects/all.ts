import type { Mapping } from "../mapping/mapping.ts";
import { aidesTerritoires } from "./aides-territoires.ts";
import { boamp } from "./boamp.ts";
import { DIALECTS, type Dialect, type DialectName } from "./dialect.ts";

import { feed, file } from "./file.ts";
import { approch, opendatasoft } from "./opendatasoft.ts";
import { ted } from "./ted.ts";

const KNOWN: Readonly<Record<DialectName, Dialect>> = {
  boamp,
  ted,
  "aides-territoires": aidesTerritoires,
  approch,
  opendatasoft,
  feed,
  file,
};

export function dialectOf(name: DialectName): Dialect {
  return KNOWN[name];
}

export function isDialect(text: string): text is DialectName {
  return DIALECTS.some((name) => name === text);
}

/** Whether a dialect is read with what was given: the sentence that refuses, or undefined. */
export function refusesMapping(
  name: DialectName,
  mapping: Mapping | undefined,
): string | undefined {
  if (KNOWN[name].mapping === "must" && mapping === undefined)
    return "Cette source se lit avec une correspondance : choisissez-en une.";
  if (KNOWN[name].mapping === "none" && mapping !== undefined)
    return "Cette source se lit sans correspondance.";
  return undefined;
}
