import { done, refused, type Result } from "#basics/result";
import { open, seal, sealedAgain } from "#modules/access";
import { mayActForIn, namesOfOrganisationsIn } from "#modules/organisations";
import { spaceOf } from "#rules/organisations";
import { action, reading, type Work, withRight } from "#services/house";

import { type Paper, PAPERS, type Versioned, versionFor } from "../domain/papers.ts";
import type { OrganisationId } from "../domain/visit.ts";
import {
  holdOwnPapers,
  listOwnPapers,
  passOwnPaper,
  saveOwnPaper,
  type SealedPaper,
} from "../store/own-papers.ts";
import { RIGHT } from "./ask-day.ts";

/** An employer's own text of one paper. */
export interface OwnPaper extends Versioned {
  readonly words: string;
}

export type OwnPapers = Readonly<Partial<Record<Paper, OwnPaper>>>;

/** The own texts of an employer that a day has; under the right of the module: whoever shows them asked who reads the day. */
export function openOwnPapersIn(
  work: Work,
  {
    organisation,
    agreedAt,
  }: { readonly organisation: OrganisationId; readonly agreedAt: Temporal.Instant | undefined },
): Promise<OwnPapers> {
  return withRight(work, RIGHT, async (lent) => {
    const all = await listOwnPapers(lent, organisation);
    const own: Partial<Record<Paper, OwnPaper>> = {};
    for (const paper of PAPERS) {
      const one = versionFor(all, { paper, agreedAt });
      const words = one?.words && (await open(lent, one.space, one.words));
      if (one !== undefined && words !== undefined) own[paper] = { ...one, words };
    }
    return own;
  });
}

export interface SeenOwnPapers {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly own: OwnPapers;
}

/** The own texts of an organisation, for who says yes for it to those who work there; undefined for all others. */
export const seeOwnPapers = reading(
  async (
    work: Work,
    { organisation }: { readonly organisation: OrganisationId },
  ): Promise<SeenOwnPapers | undefined> => {
    if (!(await mayActForIn(work, { organisation, power: "approve" }))) return undefined;
    const name = (await namesOfOrganisationsIn(work, [organisation])).get(organisation)?.name ?? "";
    const own = await openOwnPapersIn(work, { organisation, agreedAt: undefined });
    return { organisation, name, own };
  },
);

export interface SayOwnPapers extends Readonly<Record<Paper, string | undefined>> {
  readonly organisation: OrganisationId;
}

/** An employer says its own text for the papers that it wants; nothing, and the model serves. Said again alike, nothing changes. */
export const sayOwnPapers = action(sayOwnPapersIn);

export async function sayOwnPapersIn(
  work: Work,
  { organisation, ...said }: SayOwnPapers,
): Promise<Result<OrganisationId, "not-yours">> {
  const me = work.actor.for;
  if (me === undefined || !(await mayActForIn(work, { organisation, power: "approve" })))
    return refused("not-yours");
  const space = spaceOf(organisation);
  await withRight(work, RIGHT, (lent) => holdOwnPapers(lent, organisation));
  const stands = await openOwnPapersIn(work, { organisation, agreedAt: undefined });
  const all = await withRight(work, RIGHT, (lent) => listOwnPapers(lent, organisation));
  for (const paper of PAPERS) {
    const words = (said[paper] ?? "").trim();
    if (words === (stands[paper]?.words ?? "")) continue;
    const version = 1 + all.filter((one) => one.paper === paper).length;
    const sealed = words === "" ? undefined : await seal(work, space, words);
    const kept = { organisation, space, paper, version, words: sealed };
    await withRight(work, RIGHT, (lent) =>
      saveOwnPaper(lent, { ...kept, saidBy: me, saidAt: work.now }),
    );
  }
  return done(organisation);
}

/** Of two employers that are one: the texts of the first pass, sealed anew, for each paper of which the other has none. */
export async function passOwnPapersIn(
  lent: Work,
  gone: OrganisationId,
  kept: OrganisationId,
): Promise<void> {
  const theirs = await listOwnPapers(lent, gone);
  if (theirs.length === 0) return;
  const had = new Set((await listOwnPapers(lent, kept)).map(({ paper }) => paper));
  const again = sealedAgain(lent, { from: spaceOf(gone), to: spaceOf(kept) });
  for (const one of theirs.filter(({ paper }: SealedPaper) => !had.has(paper)))
    await passOwnPaper(lent, gone, {
      ...one,
      organisation: kept,
      space: spaceOf(kept),
      words: await again(one.words),
    });
}
