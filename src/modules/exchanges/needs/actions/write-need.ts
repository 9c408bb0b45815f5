import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { employersOfIn, mayActForIn } from "#modules/organisations";
import type { CircleId } from "#rules/circles";
import { type OrganisationId, spaceOf } from "#rules/organisations";
import { action, type SpaceId, type Work } from "#services/house";

import { hasEnded } from "../../protocol/domain/exchange.ts";
import { askableOfferIn } from "../../givers/actions/askable-offer.ts";
import type { GiverId, OfferId } from "../../givers/domain/giver.ts";
import {
  type LineId,
  mayBeChanged,
  type NeedId,
  type NeedWords,
  type WriteNeedRefusal,
} from "../../protocol/domain/need.ts";
import { listExchangesOfNeed } from "../../protocol/store/exchanges.ts";
import {
  deleteDraft,
  findNeed,
  holdNeed,
  saveNeed,
  saveNeedWords,
  type SealedNeed,
} from "../../protocol/store/needs.ts";
import { giverOfLineIn } from "../../orientation/actions/ask-along-line.ts";
import { daysFit, kindNamed, kindsOf, organisationPlaceOf } from "../../protocol/actions/kinds.ts";
import { askingSideOf, maySpeakForIn, POWER } from "../../protocol/actions/parties.ts";

export interface WriteNeed {
  /** The draft that is changed; a new one without. */
  readonly need?: NeedId | undefined;
  readonly kind: string;
  /** In whose name, when it is not one’s own. */
  readonly organisation?: OrganisationId | undefined;
  readonly words: NeedWords;
  readonly rome?: string | undefined;
  readonly commune?: string | undefined;
  /** Whom one came to ask, from their page: proposed first as long as it is a draft. */
  readonly to?: GiverId | undefined;
  /** The line of a table along which one asks: whoever answers it is whom one came to ask. */
  readonly line?: LineId | undefined;
  /** The offer from which one asks: whoever gives it is whom one came to ask. */
  readonly offer?: OfferId | undefined;
  /** The circle for which it is asked. */
  readonly circle?: CircleId | undefined;
}

/** Writes what one needs, as a draft: nobody is told before one asks somebody. */
export const writeNeed = action(writeNeedIn);

export async function writeNeedIn(
  work: Work,
  asked: WriteNeed,
): Promise<Result<NeedId, WriteNeedRefusal>> {
  const me = work.actor.for;
  if (me === undefined) return refused("sign-in-first");
  if (!kindsOf(work.app).has(asked.kind)) return refused("unknown-kind");
  if (!daysFit(work, asked.kind, asked.words.terms)) return refused("days-do-not-fit");
  if (!(await worksThereIn(work, asked))) return refused("works-not-there");
  if (asked.need !== undefined) return changeDraftIn(work, asked.need, asked);
  const { organisation } = asked;
  if (organisation !== undefined && !(await mayActForIn(work, { organisation, power: POWER })))
    return refused("not-for-them");
  const space = organisation === undefined ? await makeOwnSpaceIn(work, me) : spaceOf(organisation);
  const id = newId<"Need">();
  const along = asked.line && (await giverOfLineIn(work, asked.line));
  const offer =
    along === undefined ? asked.offer && (await askableOfferIn(work, asked.offer)) : undefined;
  const to = along?.id ?? offer?.giver ?? asked.to;
  await saveNeed(work, {
    id,
    space,
    asker: me,
    organisation,
    kind: asked.kind,
    mode: "one",
    givers: to === undefined ? [] : [to],
    words: await sealWords(work, space, asked.words),
    rome: asked.rome,
    commune: asked.commune,
    circle: asked.circle,
    line: along === undefined ? undefined : asked.line,
    offer: offer?.id,
    channel: work.actor.channel,
  });
  return done(id);
}

/** Whether the one who asks works, today, for whom they said: known to them alone, so never told under a mandate. */
export async function worksThereIn(
  work: Work,
  { kind, words, organisation }: Pick<WriteNeed, "kind" | "words" | "organisation">,
): Promise<boolean> {
  const { worksFor } = words;
  const me = work.actor.for;
  if (worksFor === undefined) return true;
  if (me === undefined || work.actor.mandate !== undefined || organisation !== undefined)
    return false;
  if (organisationPlaceOf(kindNamed(work.app, kind)) === undefined) return false;
  const employers = await employersOfIn(work, me);
  return employers.some((one) => one.organisation === worksFor);
}

async function changeDraftIn(
  work: Work,
  id: NeedId,
  asked: WriteNeed,
): Promise<Result<NeedId, WriteNeedRefusal>> {
  const need = await holdOwnNeedIn(work, id);
  if (need === undefined) return refused("unknown-need");
  const isAsked = (await listExchangesOfNeed(work, id)).some(({ exchange }) => !hasEnded(exchange));
  if (!mayBeChanged(need.state) || isAsked) return refused("asked-already");
  const words = await sealWords(work, need.space, asked.words);
  await saveNeedWords(work, { ...need, ...asked, id, words });
  return done(id);
}

/** A draft is thrown away: nobody had been told. */
export const dropNeed = action(dropNeedIn);

export async function dropNeedIn(
  work: Work,
  asked: { readonly need: NeedId },
): Promise<Result<NeedId, "unknown-need" | "asked-already">> {
  const need = await holdOwnNeedIn(work, asked.need);
  if (need === undefined) return refused("unknown-need");
  if (need.state !== "draft") return refused("asked-already");
  await deleteDraft(work, need.id);
  return done(need.id);
}

/** A need of the person who acts, or of an organisation for which they may speak; held. */
export async function holdOwnNeedIn(work: Work, id: NeedId): Promise<SealedNeed | undefined> {
  const need = await holdNeed(work, id);
  return need !== undefined && (await isOwnIn(work, need)) ? need : undefined;
}

/** The same, only read. */
export async function findOwnNeedIn(work: Work, id: NeedId): Promise<SealedNeed | undefined> {
  const need = await findNeed(work, id);
  return need !== undefined && (await isOwnIn(work, need)) ? need : undefined;
}

function isOwnIn(work: Work, need: SealedNeed): Promise<boolean> {
  return maySpeakForIn(work, askingSideOf(need));
}

function sealWords(work: Work, space: SpaceId, words: NeedWords): Promise<Uint8Array> {
  return seal(work, space, JSON.stringify(words));
}
