import { listNearIn } from "#modules/access";
import { ageBandsIn, namesOfIn, saidDeadIn } from "#modules/people";
import { ownSpaceOf, personOf } from "#rules/access";
import { type PersonId, reading, type Work } from "#services/house";

import { findAfterwards, listAfterwardsTo } from "../store/afterwards.ts";
import { type Afterwards, erasedAt, isGiven, undoneUntil } from "../domain/afterwards.ts";
import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import { namedByIn } from "./standing.ts";

export interface Known {
  readonly person: PersonId;
  readonly name: string;
}

export interface SeenAfterwards {
  readonly said: Afterwards | undefined;
  readonly teller: Known | undefined;
  /** Whom one may name: those of age whom one knows here, and whom one named. */
  readonly known: readonly Known[];
  /** Whether somebody named the reader. */
  readonly isNamed: boolean;
}

/** « Après moi »: what one said, in person; undefined for who is not signed in, and under a mandate. */
export const seeAfterwards = reading(seeAfterwardsIn);

export async function seeAfterwardsIn(work: Work): Promise<SeenAfterwards | undefined> {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const said = await findAfterwards(work, ownSpaceOf(me));
  const near = await listNearIn(work);
  const bands = await ageBandsIn(
    work,
    near.map(({ person }) => person),
  );
  const known = near.filter(({ person }) => bands.get(person) === "adult");
  const named = said?.teller && (await namedIn(work, said.teller));
  return {
    said,
    teller: named,
    known:
      named === undefined || known.some(({ person }) => person === named.person)
        ? known
        : [named, ...known],
    isNamed: (await listAfterwardsTo(work, me)).length > 0,
  };
}

async function namedIn(work: Work, person: PersonId): Promise<Known | undefined> {
  const name = (await namesOfIn(work, [person])).get(person);
  return name === undefined ? undefined : { person, name };
}

/** That somebody said that the reader is no more, with their name where it is known; in person alone. */
export async function seeTellerIn(
  work: Work,
): Promise<{ readonly name: string | undefined } | undefined> {
  const me = oneselfIn(work);
  const said = me && (await findAfterwards(work, ownSpaceOf(me)));
  if (said?.toldAt === undefined) return undefined;
  return { name: said.teller && (await namedIn(work, said.teller))?.name };
}

/** Somebody who named the reader. */
export interface SeenNamed {
  readonly whose: Known;
  readonly said: Afterwards;
  /** Since when it is said that they died. */
  readonly diedAt: Temporal.Instant | undefined;
  /** Until when it is undone by who keeps the instance. */
  readonly undoneUntil: Temporal.Instant | undefined;
  readonly erasedAt: Temporal.Instant | undefined;
  /** Whether what they kept may be taken now. */
  readonly isGiven: boolean;
}

/** All who named the reader, in person. */
export const seeNamed = reading(async (work: Work): Promise<readonly SeenNamed[] | undefined> => {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const all: SeenNamed[] = [];
  for (const said of await listAfterwardsTo(work, me)) {
    const seen = await seeOneIn(work, said);
    if (seen !== undefined) all.push(seen);
  }
  return all;
});

/** One of them; undefined for anybody else, whoever it is. */
export const seeNamedBy = reading(
  async (work: Work, { person }: { readonly person: PersonId }): Promise<SeenNamed | undefined> => {
    const said = await namedByIn(work, person);
    return said && seeOneIn(work, said);
  },
);

async function seeOneIn(work: Work, said: Afterwards): Promise<SeenNamed | undefined> {
  const person = personOf(said.space);
  const whose = await namedIn(work, person);
  if (whose === undefined) return undefined;
  const diedAt = (await saidDeadIn(work, person))[0]?.at;
  return {
    whose,
    said,
    diedAt,
    undoneUntil: diedAt && undoneUntil(diedAt),
    erasedAt: diedAt && erasedAt(said, diedAt),
    isGiven: diedAt !== undefined && isGiven(said, diedAt, work.now),
  };
}
