import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { ageBandsIn, heldMandateIn, sharersOfIn } from "#modules/people";
import { readSlip } from "#rules/people";
import {
  action,
  type Actor,
  answersForIn,
  type App,
  closeToIn,
  mayReachIn,
  type Work,
  withRight,
} from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import type { ConsentId } from "../domain/consent.ts";
import type { PartyId } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import { mayWitness, type WitnessedBy } from "../domain/witness.ts";
import { holdWitness, listDenialsOf, saveConsent } from "../store/consents.ts";
import { deletePaper, holdPaper, type SealedPaper } from "../store/papers.ts";
import { findReported } from "../store/reported-mandates.ts";
import { listMembers } from "../store/parties.ts";
import { type SealedShared } from "../store/sharings.ts";
import { holdUnsaidOf } from "../store/unsaid.ts";
import { findSpace } from "../store/spaces.ts";
import { keepText } from "../store/texts.ts";
import { oneself } from "./oneself.ts";
import { isWiderIn, markOf } from "./print-paper.ts";
import { giveAgainIn } from "./say-again.ts";
import { sharingText } from "./texts.fr.ts";

const RIGHT = "access-witness";
/** By one person in an hour: 2^50 codes exist. */
const CODES = declareLimit({ name: "witness-codes-by-person", points: 20, seconds: 3600 });

export interface SayBeforeWitness {
  /** As it was copied from the sheet. */
  readonly code: string;
  readonly by: WitnessedBy;
}

/** A code that is none and one who may not witness it are the same answer: who tries learns of nobody. */
export type WitnessRefusal = "unknown-code" | "too-many-codes" | "says-more-now";

/** The witness types what somebody said before them: it is that person's own from then on, and they are told. */
export async function sayBeforeWitness(
  app: App,
  actor: Actor,
  { code: typed, by }: SayBeforeWitness,
): Promise<Result<ConsentId, WitnessRefusal>> {
  if (actor.for !== undefined && (await countOne(app, CODES, actor.for)) !== undefined)
    return refused("too-many-codes");
  const code = readSlip(typed);
  return code === undefined ? refused("unknown-code") : sayAction(app, actor, { code, by });
}

const sayAction = action(sayBeforeWitnessIn);

export async function sayBeforeWitnessIn(
  work: Work,
  { code, by }: SayBeforeWitness,
): Promise<Result<ConsentId, "unknown-code" | "says-more-now">> {
  const witness = oneself(work);
  if (witness === undefined) return refused("unknown-code");
  const found = await withRight(work, RIGHT, async (lent) => {
    await holdWitness(lent, witness);
    return holdOfCodeIn(lent, code);
  });
  if (found === undefined || !(await mayWitnessIn(work, { ...found, witness })))
    return refused("unknown-code");
  if (await isReportedIn(work, found.paper.under)) return refused("unknown-code");
  const { paper, person, waiting } = found;
  // They heard the sheet: what says more since is not what they agreed to.
  if (await isWiderIn(work, paper, waiting)) return refused("says-more-now");
  const consent = newId<"Consent">();
  await withRight(work, RIGHT, async (lent) => {
    const text = paper.printed?.text ?? (await keepText(lent, sharingText));
    const sharing = await giveAgainIn(lent, waiting, { person, channel: by, text });
    await saveConsent(lent, {
      id: consent,
      space: paper.space,
      sharing,
      sentence: paper.sentence,
      text,
      channel: by,
      witness,
      mandate: paper.under,
      saidAt: work.now,
    });
    await deletePaper(lent, paper.id);
  });
  const payload = { consent, person, witness };
  await work.tell({ name: "access.said-before-witness", subject: person, payload });
  return done(consent);
}

interface Found {
  readonly paper: SealedPaper;
  readonly person: PersonId;
  readonly waiting: readonly SealedShared[];
}

/** The sheet of a code, with what it says while it stands as it was printed. */
async function holdOfCodeIn(lent: Work, code: string): Promise<Found | undefined> {
  const paper = await holdPaper(lent, markOf(lent.app, code));
  const person = paper && (await findSpace(lent, paper.space))?.owner;
  const waiting = paper === undefined ? [] : await holdUnsaidOf(lent, paper);
  return paper === undefined || person === undefined || waiting.length === 0
    ? undefined
    : { paper, person, waiting };
}

/** Under the right that sees what a mandate renews. */
const isReportedIn = (work: Work, mandate: SealedPaper["under"]): Promise<boolean> =>
  withRight(work, "mandates", async (lent) => (await findReported(lent, mandate)) !== undefined);

/** Who reads it: a person, or those whom a body named; undefined where it named nobody yet, as nobody could be apart from them. */
async function readersOfIn(
  work: Work,
  waiting: readonly SealedShared[],
): Promise<readonly PersonId[] | undefined> {
  const parties = waiting.flatMap(({ party }) => party ?? []);
  const members = await withRight(work, "access-parties", (lent) => listMembers(lent, parties));
  const isEmpty = (party: PartyId) => !members.some((one) => one.party === party);
  if (parties.some(isEmpty)) return undefined;
  return [...waiting.flatMap(({ to }) => to ?? []), ...members.map(({ person }) => person)];
}

async function mayWitnessIn(
  work: Work,
  { paper, person, waiting, witness }: Found & { readonly witness: PersonId },
): Promise<boolean> {
  const holder = (await heldMandateIn(work, paper.under))?.holder;
  // Whoever it was that opened it must be known, to know who is apart from them.
  if (holder === undefined) return false;
  const readers = await readersOfIn(work, waiting);
  if (readers === undefined) return false;
  const reached = [person, ...readers];
  const atHome = new Set<string>([witness, ...(await sharersOfIn(work, witness))]);
  return mayWitness({
    witness,
    person,
    sharers: await sharersOfIn(work, person),
    sides: await closeToIn(work, [holder, ...readers]),
    proven: await answersForIn(work, { person: witness, before: paper.openedAt }),
    // Who is close by no address is so by a body.
    bodies: [...(await closeToIn(work, [witness]))].filter((one) => !atHome.has(one)),
    isAdult: (await ageBandsIn(work, [witness])).get(witness) === "adult",
    denials: await withRight(work, RIGHT, (lent) => listDenialsOf(lent, witness)),
    isReached: (await mayReachIn(work, reached)).length === reached.length,
  });
}
