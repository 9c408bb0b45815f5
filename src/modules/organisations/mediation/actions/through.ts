import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  endThroughIn,
  listThroughIn,
  namesOfIn,
  passThroughIn,
  sayThroughIn,
  type SeenMandate,
  seeOfMandateIn,
} from "#modules/people";
import type { MandateId } from "#rules/people";
import { action, type Job, type PersonId, type Work, withRight } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { listActive } from "../../store/representatives.ts";
import { findOrganisation } from "../../store/organisations.ts";
import {
  namesOfOrganisationsIn,
  type NamedOnPage,
  organisationsOfIn,
} from "../../team/actions/acting-for.ts";
import { employersOfIn } from "../../workers/actions/employers-of.ts";
import { stillOfIn } from "../../workers/actions/people-of.ts";

/** A structure of who acts, in whose name they may say that they do. */
export interface OfMine {
  readonly id: OrganisationId;
  readonly name: string;
}

/** In the name of which structure a mandate is held, as one of the two sees it. */
export interface SeenThrough {
  readonly mandate: SeenMandate;
  /** Undefined while nothing is said. */
  readonly structure: NamedOnPage | undefined;
  /** For who acts, while it stands: the structures that they may say. */
  readonly mine: readonly OfMine[];
  /** For the person, once it ended so: who else is of it, as its page shows their names. */
  readonly others: readonly string[];
}

/** Sees it; undefined for anybody but the two. */
export async function seeThroughIn(work: Work, id: MandateId): Promise<SeenThrough | undefined> {
  const mandate = await seeOfMandateIn(work, id);
  if (mandate === undefined) return undefined;
  const { through, side, state, ended } = mandate;
  const organisation = through !== undefined && isId<"Organisation">(through) ? through : undefined;
  const structure =
    organisation && (await namesOfOrganisationsIn(work, [organisation])).get(organisation);
  return {
    mandate,
    structure,
    mine: side === "holder" && state === "open" ? await mineIn(work) : [],
    others:
      side === "person" && ended?.by === "body" && organisation !== undefined
        ? await othersIn(work, organisation)
        : [],
  };
}

/** Those that the person who acts works for or represents today. */
async function mineIn(work: Work): Promise<readonly OfMine[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const employers = (await employersOfIn(work, me)).map(({ organisation }) => organisation);
  const names = await namesOfOrganisationsIn(work, employers);
  const all = new Map<OrganisationId, string>();
  for (const id of employers) all.set(id, names.get(id)?.name ?? "");
  for (const { id, name } of await organisationsOfIn(work, me)) all.set(id, name);
  return [...all].map(([id, name]) => ({ id, name }));
}

/** Who represents it and lets their name be read on its page. */
async function othersIn(work: Work, organisation: OrganisationId): Promise<readonly string[]> {
  const persons = await withRight(work, "organisations-read", async (lent) =>
    (await listActive(lent, organisation)).flatMap(({ person, isNamePublic }) =>
      isNamePublic && person !== undefined ? [person] : [],
    ),
  );
  const names = await namesOfIn(work, persons);
  return persons.flatMap((person) => names.get(person) ?? []);
}

export interface SayThrough {
  readonly mandate: MandateId;
  readonly organisation: OrganisationId;
}

/**
 * Who acts for somebody says in the name of which of their structures they do. The mandate stays theirs alone, and ends when they
 * are of it no more: a structure holds none.
 */
export const sayThrough = action(
  async (
    work: Work,
    { mandate, organisation }: SayThrough,
  ): Promise<Result<MandateId, "not-signed-in" | "unknown-mandate" | "not-of-it">> => {
    if (!(await mineIn(work)).some(({ id }) => id === organisation)) return refused("not-of-it");
    const said = await sayThroughIn(work, { mandate, through: organisation });
    return said.done ? done(said.value) : said;
  },
);

/** Each night: whoever works there, or represents it, no more holds no mandate in its name; so one ends the day after the last. */
export const endMandatesOfLeft: Job = {
  cron: "14 0 * * *",
  run: async (app, _, actor) => {
    const all = await app.transaction(actor, listThroughIn);
    for (const organisation of all)
      if (isId<"Organisation">(organisation))
        await app.transaction(actor, (work) => endLeftIn(work, organisation));
  },
};

async function endLeftIn(work: Work, organisation: OrganisationId): Promise<void> {
  // What turned out to be another: whoever is of that one still acts, in its name.
  const into = (await findOrganisation(work, organisation))?.id ?? organisation;
  if (into !== organisation) await passThroughIn(work, { from: organisation, into });
  const still: readonly PersonId[] = await stillOfIn(work, into);
  await endThroughIn(work, { through: into, still });
}
