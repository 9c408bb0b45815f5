import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { giverOfOrganisationIn } from "#modules/exchanges";
import {
  findAroundIn,
  findOrganisationIn,
  type FoundAround,
  organisationsOfIn,
} from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import { type CommuneCode, findPlace, isCommuneCode } from "#rules/territory";
import type { Work } from "#services/house";

import type { Before } from "../../actions/standing.ts";
import type { GiverId } from "../../domain/answer.ts";
import { asksForStructures } from "../../domain/requirement.ts";
import { structuresNamed, tellingOf } from "../../domain/telling-need.ts";
import type { Looking } from "./look-for-partners.ts";

/** A structure of the directory; who gives in the mutual help is asked as anybody who does. */
export type FoundStructure = FoundAround & { readonly giver: GiverId | undefined };

/** What asks for a structure, and those of the directory that may be meant. */
export interface StructuresFor {
  readonly need: string;
  readonly found: readonly FoundStructure[];
}

const MOST_SHOWN = 6;
/** Around where one looks, and around a place that the need names. */
const KM = { near: 40, named: 15 } as const;

/**
 * The structures of the directory that may be meant by what asks for one: by their kind and what they
 * write of themselves, the nearest first; elsewhere than where one is, when the need says so.
 */
export async function lookForStructuresIn(
  work: Work,
  before: Before,
  { missing, asks, ...looking }: Looking,
): Promise<readonly StructuresFor[]> {
  const mine = await ownIn(work, before);
  const commune = looking.commune ?? (await seatIn(work, mine));
  const structures: StructuresFor[] = [];
  for (const { id: need, title, kind } of missing.filter((one) => asksForStructures(one.kind))) {
    const listed = await listFor(work, title, { commune, isNeeded: kind === "structure" });
    const found: FoundStructure[] = [];
    for (const one of listed.filter(({ id }) => !mine.has(id)).slice(0, MOST_SHOWN)) {
      const giver = await askableIn(work, one);
      if (asks.some((ask) => ask.giver === giver && ask.requirement === need)) continue;
      found.push({ ...one, giver });
    }
    structures.push({ need, found });
  }
  return structures;
}

async function listFor(
  work: Work,
  title: string,
  { commune, isNeeded }: { readonly commune: string | undefined; readonly isNeeded: boolean },
): Promise<readonly FoundAround[]> {
  const { kinds, elsewhere, place } = structuresNamed(title);
  const index = await placeIndexIn(work);
  const named = place === undefined ? undefined : findPlace(index, place);
  const there =
    named?.found === "one" && named.place.kind === "commune" ? named.place.commune.code : undefined;
  const said = there === undefined || place === undefined ? title : title.replace(place, "");
  const telling = tellingOf(said);
  const words = telling?.all === false ? telling.words : "";
  // Without a word of what it does, its kind and where it is say enough only where a structure is asked for.
  if (words === "" && !(isNeeded && (there ?? commune) !== undefined)) return [];
  const from = there ?? commune;
  const around = from && { commune: from, km: there === undefined ? KM.near : KM.named };
  const most = MOST_SHOWN * 4;
  const listed = await findAroundIn(work, { words, kinds, around: around || undefined, most });
  return elsewhere ? listed.filter((one) => one.commune !== commune) : listed;
}

/** Those for whom who looks acts, or that take part already. */
async function ownIn(work: Work, { taking, person }: Before): Promise<ReadonlySet<string>> {
  const mine = await organisationsOfIn(work, person);
  return new Set([...mine.map(({ id }) => id), ...taking.flatMap((one) => one.organisation ?? [])]);
}

/** Where a structure is that one speaks for: from there one looks for another, when nothing else is said. */
async function seatIn(work: Work, mine: ReadonlySet<string>): Promise<CommuneCode | undefined> {
  for (const id of mine) {
    const seat = isId<"Organisation">(id) && (await findOrganisationIn(work, id))?.commune;
    if (seat !== false && seat !== undefined && isCommuneCode(seat)) return seat;
  }
  return undefined;
}

/** Who gives, and takes asks now, may be asked from here. */
async function askableIn(work: Work, { id }: FoundAround): Promise<GiverId | undefined> {
  const giver = await giverOfOrganisationIn(work, id);
  if (giver?.shown !== true || giver.receive.size === 0) return undefined;
  const { pausedUntil } = giver.receive;
  const pauses =
    pausedUntil !== undefined && Temporal.PlainDate.compare(dayOf(work.now), pausedUntil) < 0;
  return pauses ? undefined : giver.id;
}
