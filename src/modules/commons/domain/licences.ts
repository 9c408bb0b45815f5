import { done, refused, type Result } from "#basics/result";

import type { Contents } from "./contents.ts";

type Kind = Contents["kind"];

/** The free licences of the commons, by their names in SPDX; ODbL is for tables alone. */
export const LICENCES = ["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0", "etalab-2.0", "ODbL-1.0"] as const;
export type Licence = (typeof LICENCES)[number];

/** Whether a text from outside names one of them. */
export function isLicence(text: string): text is Licence {
  return (LICENCES as readonly string[]).includes(text);
}

/** Those that a text or a table may bear. */
export function licencesFor(kind: Kind): readonly Licence[] {
  return LICENCES.filter((licence) => licence !== "ODbL-1.0" || kind === "table");
}

/**
 * What may be made of something under each: CC BY-SA 4.0 and ODbL ask for the same licence (3(b), 4.4); those that
 * ask for the author alone never lead back to CC0, which gives that up. Licence ouverte 2.0 says itself that it is
 * compatible with CC BY.
 */
const LEADS_TO: Readonly<Record<Licence, readonly Licence[]>> = {
  "CC0-1.0": LICENCES,
  "CC-BY-4.0": ["CC-BY-4.0", "CC-BY-SA-4.0", "etalab-2.0", "ODbL-1.0"],
  "etalab-2.0": ["etalab-2.0", "CC-BY-4.0", "CC-BY-SA-4.0", "ODbL-1.0"],
  "CC-BY-SA-4.0": ["CC-BY-SA-4.0"],
  "ODbL-1.0": ["ODbL-1.0"],
};

/** Those that a document of this kind may bear, being made from something under another. */
export function licencesAfter(kind: Kind, origin: Licence): readonly Licence[] {
  return licencesFor(kind).filter((licence) => LEADS_TO[origin].includes(licence));
}

export type LicenceRefusal = "for-tables-alone" | "against-its-origin";

/** Whether a document of this kind may bear a licence, being made from something under another. */
export function decideLicence(asked: {
  readonly kind: Kind;
  readonly licence: Licence;
  readonly origin: Licence | undefined;
}): Result<Licence, LicenceRefusal> {
  const { kind, licence, origin } = asked;
  if (!licencesFor(kind).includes(licence)) return refused("for-tables-alone");
  if (origin !== undefined && !licencesAfter(kind, origin).includes(licence))
    return refused("against-its-origin");
  return done(licence);
}
