import { listNearIn } from "#modules/access";
import { ageBandsIn, heldMailIn, namesOfIn } from "#modules/people";
import { ownSpaceOf, personOf } from "#rules/access";
import { mayReachOneIn, type PersonId, reading, type Work } from "#services/house";

import type { Known } from "../../afterwards/actions/see-afterwards.ts";
import { seeAccountIn } from "../../afterwards/actions/see-deaths.ts";
import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import { type Closing, isUnseen } from "../domain/closing.ts";
import { findClosing, listClosingsOf } from "../store/closings.ts";
import { closingByIn } from "./standing.ts";

export interface SeenClosing {
  readonly closer: Known | undefined;
  /** Whom one may name: those of age whom one knows here, and whom one named. */
  readonly known: readonly Known[];
  /** What was closed that one did not see yet. */
  readonly unseen: Pick<Closing, "devicesAt" | "devicesBy" | "actingAt"> | undefined;
  /** Until when codes sent by mail do not let one in. */
  readonly mailHeldUntil: Temporal.Instant | undefined;
  /** Whether somebody named the reader. */
  readonly isNamed: boolean;
}

/** « Qui peut fermer mes appareils », in person; undefined for who is not signed in, and under a mandate. */
export const seeClosing = reading(seeClosingIn);

export async function seeClosingIn(work: Work): Promise<SeenClosing | undefined> {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const said = await findClosing(work, ownSpaceOf(me));
  const near = await listNearIn(work);
  const bands = await ageBandsIn(
    work,
    near.map(({ person }) => person),
  );
  const known = near.filter(({ person }) => bands.get(person) === "adult");
  const closer = said?.closer && (await knownIn(work, said.closer));
  return {
    closer,
    known:
      closer === undefined || known.some(({ person }) => person === closer.person)
        ? known
        : [closer, ...known],
    unseen: said !== undefined && isUnseen(said) ? said : undefined,
    mailHeldUntil: await heldMailIn(work, me),
    isNamed: (await listClosingsOf(work, me)).length > 0,
  };
}

/** What was closed, for the home of who did not see it yet. */
export async function seeUnseenIn(
  work: Work,
): Promise<
  (Closing & Pick<SeenClosing, "mailHeldUntil"> & { readonly name: string | undefined }) | undefined
> {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const said = await findClosing(work, ownSpaceOf(me));
  if (said === undefined || !isUnseen(said)) return undefined;
  return {
    ...said,
    name: said.closer && (await knownIn(work, said.closer))?.name,
    mailHeldUntil: await heldMailIn(work, me),
  };
}

async function knownIn(work: Work, person: PersonId): Promise<Known | undefined> {
  const name = (await namesOfIn(work, [person])).get(person);
  return name === undefined ? undefined : { person, name };
}

/** All who named the reader to close their devices, in person: their names, and nothing else. */
export const seeCloserFor = reading(async (work: Work): Promise<readonly Known[] | undefined> => {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const all: Known[] = [];
  for (const { space } of await listClosingsOf(work, me)) {
    const one = await knownIn(work, personOf(space));
    if (one !== undefined && (await mayReachOneIn(work, one.person))) all.push(one);
  }
  return all;
});

/** Somebody whose devices one may close, and until when codes sent by mail do not let them in. */
export interface Closable extends Known {
  readonly mailHeldUntil: Temporal.Instant | undefined;
}

/** One of them; undefined for anybody else, whoever it is. */
export const seeCloserForOne = reading(
  async (work: Work, { person }: { readonly person: PersonId }): Promise<Closable | undefined> =>
    (await closingByIn(work, person)) !== undefined && (await mayReachOneIn(work, person))
      ? closableIn(work, await knownIn(work, person))
      : undefined,
);

/** Anybody else, for who keeps the instance; undefined for anyone who does not. */
export const seeCaller = reading(
  async (work: Work, asked: { readonly person: PersonId }): Promise<Closable | undefined> =>
    closableIn(work, await seeAccountIn(work, asked)),
);

const closableIn = async (work: Work, known: Known | undefined): Promise<Closable | undefined> =>
  known && { ...known, mailHeldUntil: await heldMailIn(work, known.person) };
