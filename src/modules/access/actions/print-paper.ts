import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { hasOwnAddressIn, namesOfIn } from "#modules/people";
import { SLIP_SIGNS, slipOf } from "#rules/people";
import {
  action,
  actingAs,
  type App,
  mandateBehind,
  person,
  reading,
  type Work,
} from "#services/house";
import { fingerprint } from "#services/keys";

import { type GrantId, isStanding, saidUntil } from "../domain/grant.ts";
import { type Sentence, saySentence } from "../domain/sentence.fr.ts";
import type { SharingId } from "../domain/sharing.ts";
import { personOf, type SpaceId } from "../domain/space.ts";
import { isWider, type PaperId } from "../domain/witness.ts";
import {
  deletePaper,
  findPaper,
  findPaperOf,
  savePaper,
  type SealedPaper,
} from "../store/papers.ts";
import { listSharing, type SealedShared } from "../store/sharings.ts";
import { listOfMandate } from "../store/unsaid.ts";
import { keepText } from "../store/texts.ts";
import { type SaidSharing, sayIn } from "./in-words.ts";
import { open, seal } from "./seal.ts";
import { readOpeningsIn } from "./shareables.ts";
import { sharingText } from "./texts.fr.ts";

/** What was opened under the mandate under which one acts, and the person did not say themself. */
export interface SeenUnsaid {
  readonly waiting: readonly SaidSharing[];
  /** What waits no more: said by the person, taken back by them, or ended, whoever ended it and why. None can be told from another. */
  readonly over: readonly SaidSharing[];
}

/** The same, latest first; undefined for who acts for nobody. */
export const seeUnsaid = reading(async (work: Work): Promise<SeenUnsaid | undefined> => {
  const mandate = mandateBehind(work.actor)?.mandate;
  if (mandate === undefined || work.actor.mandate === undefined) return undefined;
  const all = await listOfMandate(work, mandate);
  const waiting = all.filter((one) => isStanding(one, work.now));
  const again = new Set(waiting.map(thingOf));
  const over = all.filter((one) => !again.has(thingOf(one)));
  const last = [...Map.groupBy(over, thingOf).values()].flatMap(([latest]) => latest ?? []);
  return { waiting: await sayIn(work, waiting), over: await sayIn(work, last) };
});

/** One thing, and who reads it. */
export const thingOf = ({ table, row, to, party }: SealedShared): string =>
  `${table} ${row ?? ""} ${to ?? party ?? ""}`;

function ofMandate(work: Work, grants: readonly SealedShared[]): readonly SealedShared[] {
  const mandate = mandateBehind(work.actor)?.mandate;
  return grants.filter(
    (one) => one.under !== undefined && one.under === mandate && isStanding(one, work.now),
  );
}

/** Who acts for somebody makes the sheet of what they opened: the person hears it before a witness. Twice makes one. */
export const makePaper = action(makePaperIn);

export async function makePaperIn(
  work: Work,
  { sharing }: { readonly sharing: SharingId | GrantId },
): Promise<Result<PaperId, "unknown-sharing">> {
  const grants = ofMandate(work, await listSharing(work, sharing));
  const [first] = grants;
  const [said] = await sayIn(work, grants);
  // Of a body that did not say yet who comes, nobody knows to whom it would be.
  if (said === undefined || said.isAwaited) return refused("unknown-sharing");
  if (first?.under === undefined || first.until === undefined) return refused("unknown-sharing");
  const of = { space: first.space, sharing: said.id, openedAt: first.givenAt };
  const text = await keepText(work, sharingText);
  const before = await findPaperOf(work, of);
  if (before !== undefined) {
    if (before.printed?.text.hash === text.hash && !(await isWiderIn(work, before, grants)))
      return done(before.id);
    await deletePaper(work, before.id);
  }
  const id = newId<"Paper">();
  const sentence = await heardIn(work, { ...said, until: first.askedUntil }, first.space);
  return done(
    await savePaper(work, {
      ...of,
      id,
      under: first.under,
      endsAt: first.until,
      sentence: await seal(work, first.space, sentence),
      mark: markOf(work.app, codeOf(work.app, id)),
      printed: { at: work.now, text, lines: await linesIn(work, first.space, grants) },
    }),
  );
}

/** What is read aloud: with the end that a yes before a witness will have. */
async function heardIn(work: Work, said: Sentence, space: SpaceId): Promise<string> {
  const isTold = await hasOwnAddressIn(work, personOf(space));
  const until = saidUntil(said.until, { isTold, now: work.now });
  const isHeard = until !== undefined && said.until?.equals(until) !== true;
  return saySentence({ ...said, isHeard }, work.now);
}

/**
 * What whoever reads these things learns of them, line by line, as their owner sees them; each by its fingerprint. Said as at the
 * instant of `work`, so that no day that passed changes a word.
 */
async function linesIn(
  work: Work,
  space: SpaceId,
  grants: readonly SealedShared[],
): Promise<readonly string[]> {
  const kinds = await actingAs(work, person(personOf(space)), (lent) =>
    readOpeningsIn(lent, space, grants),
  );
  const lines = kinds.flatMap(({ table, things }) =>
    things.flatMap(({ row, label, says }) => [label, ...says].map((line) => [table, row, line])),
  );
  const marks = lines.map((line) => fingerprint(work.app, "witness-line", JSON.stringify(line)));
  return marks.map((mark) => Buffer.from(mark).toString("base64url")).toSorted();
}

/** Whether the thing says more than the sheet did; of a sheet from before that was kept, it is not known. */
export async function isWiderIn(
  work: Work,
  { space, printed }: Pick<SealedPaper, "space" | "printed">,
  grants: readonly SealedShared[],
): Promise<boolean> {
  if (printed === undefined) return false;
  return isWider(await linesIn({ ...work, now: printed.at }, space, grants), printed);
}

/** What is on the sheet. */
export interface SeenPaper {
  /** Whose it is. */
  readonly person: string;
  readonly sentence: string;
  readonly code: string;
  readonly endsAt: Temporal.Instant;
}

/** A sheet of one's own mandate while it serves; undefined for anybody else. */
export const seePaper = reading(
  async (
    work: Work,
    { paper: id }: { readonly paper: PaperId },
  ): Promise<SeenPaper | undefined> => {
    const mandate = mandateBehind(work.actor);
    const paper = mandate && (await findPaper(work, id));
    if (paper === undefined || paper.under !== mandate?.mandate) return undefined;
    // Printed again, it would say another text than the one that is kept.
    if (paper.printed !== undefined && paper.printed.text.version !== sharingText.version)
      return undefined;
    const sentence = await open(work, paper.space, paper.sentence);
    const name = (await namesOfIn(work, [mandate.person])).get(mandate.person);
    if (sentence === undefined || name === undefined) return undefined;
    return { person: name, sentence, code: codeOf(work.app, id), endsAt: paper.endsAt };
  },
);

/** The code of a sheet: fifty bits that only this house makes out of its id, so that it stands nowhere but on paper. */
function codeOf(app: App, id: PaperId): string {
  return slipOf([...fingerprint(app, "witness-paper", id)].slice(0, SLIP_SIGNS));
}

/** By what the code is known once it is typed. */
export function markOf(app: App, code: string): Uint8Array {
  return fingerprint(app, "witness-code", code);
}
