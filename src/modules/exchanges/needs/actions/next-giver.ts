import { representativeIdsIn } from "#modules/organisations";
import { type CircleId } from "#rules/circles";
import type { OrganisationId } from "#rules/organisations";
import { isCommuneCode } from "#rules/territory";
import type { Work } from "#services/house";

import type { GivenBy, Giver, GiverId } from "../../givers/domain/giver.ts";
import { tellingOf } from "../../actions/telling-words.ts";
import { shareHeld } from "../../domain/telling.ts";
import { nextInTurn, type NeedWords } from "../../protocol/domain/need.ts";
import type { KeptExchange } from "../../protocol/store/exchanges.ts";
import { findGiver } from "../../givers/store/givers.ts";
import type { SealedNeed } from "../../protocol/store/needs.ts";
import type { Meant } from "../../protocol/domain/meant.ts";
import { findOffer } from "../../givers/store/offers.ts";
import { askableLineIn } from "../../orientation/actions/ask-along-line.ts";
import { stemsOf } from "../../store/telling-words.ts";
import { kindNamed } from "../../protocol/actions/kinds.ts";
import { makeGiverIn } from "../../givers/actions/givers.ts";
import { nextOnTableIn, type NextOnTable } from "../../orientation/actions/next-on-table.ts";
import { POWER } from "../../protocol/actions/parties.ts";
import { rankCandidatesIn } from "./rank-candidates.ts";
import { recordGapIn } from "../../orientation/actions/record-gap.ts";

export interface Looking {
  readonly need: SealedNeed;
  readonly words: NeedWords;
  /** Those asked until now, and those who may not be. */
  readonly before: readonly Pick<KeptExchange, "giver" | "giverPerson" | "giverOrganisation">[];
}

export interface NextGiver {
  readonly giver: Giver;
  /** Why this one: facts for the page of the one who asks. */
  readonly reasons: Readonly<Record<string, unknown>>;
}

/** Whom to ask next: the next chosen; else, when the platform looks, the best of the directory, then along the orientation tables. */
export async function nextGiverIn(lent: Work, looking: Looking): Promise<NextGiver | undefined> {
  const { need, before } = looking;
  if (need.mode === "routed") return routedIn(lent, looking);
  const already = before.map(({ giver }) => giver);
  const id = nextInTurn(need.givers, already);
  const giver = id && (await findGiver(lent, id));
  return giver && { giver, reasons: { way: "chosen", ...(await meantIn(lent, need, giver)) } };
}

/** Which line, or which of their offers, one came from, in the words that they have now. */
async function meantIn(lent: Work, { line, offer }: SealedNeed, giver: Giver): Promise<Meant> {
  const along = line && (await askableLineIn(lent, line));
  if (along !== undefined && isOf(along.by, giver))
    return { line: along.need, table: along.table, at: along.at };
  const given = offer && (await findOffer(lent, offer));
  return given?.giver === giver.id ? { offer: given.words } : {};
}

function isOf(by: GivenBy, { person, organisation }: GivenBy): boolean {
  return by.person === person && by.organisation === organisation;
}

/** A line that says more of the need than the best of the directory comes first: it was agreed for that. */
async function routedIn(lent: Work, looking: Looking): Promise<NextGiver | undefined> {
  const listed = await ofDirectoryIn(lent, looking);
  const standing = await ofTableIn(lent, looking);
  if (listed === undefined || standing === undefined) return listed ?? standing;
  return standing.share > listed.share ? standing : listed;
}

async function ofDirectoryIn(
  lent: Work,
  { need, words, before }: Looking,
): Promise<(NextGiver & { readonly share: number }) | undefined> {
  const already: readonly GiverId[] = before.map(({ giver }) => giver);
  const kind = kindNamed(lent.app, need.kind);
  const [candidate] = await rankCandidatesIn(lent, { need, words, kind, already });
  const giver = candidate && (await findGiver(lent, candidate.giver));
  if (candidate === undefined || giver === undefined) return undefined;
  const offer = candidate.offers[0]?.words;
  const { share } = candidate;
  return { giver, share, reasons: { way: "directory", km: candidate.km, offer } };
}

/** The first of the tables who is here: who is named there said yes to that need. */
async function ofTableIn(
  lent: Work,
  looking: Looking,
): Promise<(NextGiver & { readonly share: number }) | undefined> {
  const telling = await tellingOf(lent, looking.words.title);
  for (const line of await linesForIn(lent, looking)) {
    const by =
      line.organisation === undefined
        ? line.person && { person: line.person }
        : { organisation: line.organisation };
    if (by === undefined || isAskerOf(looking.need, line)) continue;
    // Nobody would read it: the way goes on.
    if (by.organisation !== undefined && !(await isRepresentedIn(lent, by.organisation))) continue;
    const giver = await makeGiverIn(lent, by);
    const share = shareHeld(await stemsOf(lent, line.need), telling);
    return {
      giver,
      share,
      reasons: {
        way: "table",
        table: line.table.name,
        line: line.need,
        at: `${line.table.at}/lignes/${line.line}`,
      },
    };
  }
  return undefined;
}

async function isRepresentedIn(lent: Work, organisation: OrganisationId): Promise<boolean> {
  return (await representativeIdsIn(lent, { organisation, power: POWER })).length > 0;
}

function isAskerOf({ asker, organisation }: SealedNeed, line: NextOnTable): boolean {
  return organisation === undefined ? line.person === asker : line.organisation === organisation;
}

/** What the orientation tables say of a need, in order, without those who were asked. */
export function linesForIn(work: Work, { need, words, before }: Looking) {
  return nextOnTableIn(work, {
    circle: circleOf(need),
    words: words.title,
    onlyIfNear: true,
    rome: need.rome,
    commune: communeOf(need),
    without: before.flatMap(({ giverPerson, giverOrganisation }) => [
      ...(giverPerson === undefined ? [] : [giverPerson]),
      ...(giverOrganisation === undefined ? [] : [giverOrganisation]),
    ]),
  });
}

/** Nobody answers it: its title, without who asked, goes among the gaps. The one who asked was told so. */
export async function noteGapIn(lent: Work, need: SealedNeed, { title }: NeedWords): Promise<void> {
  await recordGapIn(lent, { circle: circleOf(need), words: title, commune: communeOf(need) });
}

function communeOf({ commune }: SealedNeed) {
  return commune !== undefined && isCommuneCode(commune) ? commune : undefined;
}

function circleOf({ circle }: SealedNeed): CircleId | undefined {
  return circle;
}
