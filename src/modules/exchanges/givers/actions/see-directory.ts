import { plain } from "#basics/text";
import { organisationsToActForIn } from "#modules/organisations";
import type { AskedThings } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import { type Place, type PlaceIndex, writePlace, meantPlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import type { Candidate } from "../domain/candidate.ts";
import { goesAsFar } from "../domain/giver.ts";
import {
  type AskedGivers,
  GIVERS_PAGE,
  type GiversPlace,
  type GiversTry,
  triesFor,
  type Widening,
} from "../domain/search.ts";
import { findCandidatesIn, type IsThere, slipsInOffersIn } from "./list-candidates.ts";

/** Somebody of the directory, and where they are in words. */
export interface ListedGiver extends Candidate {
  readonly place: string | undefined;
  /** It is the reader, or an organisation whose page they look after. */
  readonly isMine: boolean;
}

export interface FoundGivers {
  readonly shown: readonly ListedGiver[];
  readonly total: number;
  readonly place: GiversPlace | undefined;
  /** Whether the place typed was understood; if not, or if several bear its name, what one may have meant. */
  readonly placeKnown: boolean;
  readonly choices: readonly { readonly reference: string; readonly label: string }[];
  /** Nobody was there as asked: what was let go of in the end. */
  readonly widened: Widening | undefined;
  /** Words that no offer holds, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

/** The directory of who can be asked; undefined for who is not signed in. */
export const seeDirectory = reading(seeDirectoryIn);

/** The step. When nobody answers as asked, one looks wider, and says so. */
export async function seeDirectoryIn(
  work: Work,
  asked: AskedGivers,
): Promise<FoundGivers | undefined> {
  if (work.actor.for === undefined) return undefined;
  const index = await placeIndexIn(work);
  const understood = understand(index, asked.typedPlace);
  const slips = await slipsInOffersIn(work, asked.words);
  const words = readAs(asked.words, slips);
  const tries = triesFor({
    severalWords: asked.words.split(/\s+/).length > 1,
    place: understood.place !== undefined,
    kind: asked.kind !== undefined,
  });
  for (const one of tries) {
    const found = await tryIn(work, { ...asked, words }, understood.place, one);
    if (found.length > 0 || one === tries.at(-1)) {
      const mine = await mineIn(work);
      const from = (asked.page - 1) * GIVERS_PAGE;
      const shown = found.slice(from, from + GIVERS_PAGE).map((giver) => ({
        ...giver,
        place: placeOf(index, giver.commune),
        isMine: mine.has(giver.person ?? giver.organisation ?? ""),
      }));
      return { shown, total: found.length, ...understood, widened: one.widened, slips };
    }
  }
  throw new Error("the directory looked nowhere");
}

/** What was typed, each slip as it was read. */
function readAs(words: string, slips: AskedThings["slips"]): string {
  const read = new Map(slips.map((slip) => [slip.typed, slip.read]));
  return words
    .split(/\s+/)
    .map((word) => read.get(plain(word)) ?? word)
    .join(" ");
}

/** Of whom one asks nothing: oneself, and the organisations whose page one looks after. */
export async function mineIn(work: Work): Promise<ReadonlySet<string>> {
  const organisations =
    work.actor.mandate === undefined ? await organisationsToActForIn(work, "manage") : [];
  return new Set([...organisations.map(({ id }) => id), work.actor.for ?? ""]);
}

async function tryIn(
  work: Work,
  asked: AskedGivers,
  place: GiversPlace | undefined,
  { allWords, hasPlace, hasKind }: GiversTry,
): Promise<readonly Candidate[]> {
  const where = hasPlace ? place : undefined;
  const index = await placeIndexIn(work);
  // Left out, one is still told how far each one is.
  const commune = place?.scale === "around" ? place.commune : undefined;
  const kinds = hasKind && asked.kind !== undefined ? [asked.kind] : [];
  return findCandidatesIn(
    work,
    { words: asked.words, allWords, kinds, commune },
    inPlace(index, where),
  );
}

/** Where a giver is: within the kilometres typed, else as far as they go; in the département or the région, or going anywhere. */
function inPlace(index: PlaceIndex, place: GiversPlace | undefined): IsThere {
  switch (place?.scale) {
    case undefined:
      return () => true;
    case "around": {
      const { km } = place;
      if (km === undefined) return goesAsFar;
      return (_, kilometres) => kilometres !== undefined && kilometres <= km;
    }
    case "department":
    case "region": {
      const { scale, code } = place;
      return ({ km, commune }) =>
        km === undefined || (commune && index.communes.get(commune)?.[scale]) === code;
    }
  }
}

/** « Crest (26) ». */
export function placeOf(index: PlaceIndex, code: string | undefined): string | undefined {
  const commune = code === undefined ? undefined : index.communes.get(code);
  return commune && writePlace(index, { kind: "commune", commune });
}

function understand(
  index: PlaceIndex,
  typed: string,
): Pick<FoundGivers, "place" | "placeKnown" | "choices"> {
  const { place, radius, known, choices } = meantPlace(index, typed);
  return { place: place && toPlace(place, radius), placeKnown: known, choices };
}

function toPlace(place: Place, km: number | undefined): GiversPlace | undefined {
  switch (place.kind) {
    case "country":
      return undefined;
    case "region":
      return { scale: "region", code: place.region.code, name: place.region.name };
    case "department":
      return { scale: "department", code: place.department.code, name: place.department.name };
    case "commune":
      return { scale: "around", commune: place.commune.code, name: place.commune.name, km };
  }
}
