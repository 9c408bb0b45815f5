import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { listEndedByBodyIn, reachPeopleIn, seeEndedByBodyIn } from "#modules/people";
import type { Listener, Work } from "#services/house";

import { namesOfOrganisationsIn } from "../../team/actions/acting-for.ts";

/** A mandate ended because who acted is of their structure no more: the person is told in words, with what to do next. */
export const tellMediatorLeft: Listener = async (work, { payload: { mandate, person, by } }) => {
  if (by !== "body" || typeof person !== "string" || !isId<"Person">(person)) return;
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  const object = String(mandate);
  await notifyIn(work, {
    address,
    kind: "organisations.mediator-left",
    object,
    facts: { mandate: object },
  });
};

/** Who left which structure. */
export interface ToldLeft {
  readonly mandate: string;
  readonly name: string;
  readonly structure: string;
}

const structureOf = async (work: Work, id: string | undefined): Promise<string> =>
  id !== undefined && isId<"Organisation">(id)
    ? ((await namesOfOrganisationsIn(work, [id])).get(id)?.name ?? "")
    : "";

/** As the letter is written; under the right to write mails. */
export async function findMediatorLeft(
  work: Work,
  { mandate }: Readonly<Record<string, unknown>>,
): Promise<ToldLeft | undefined> {
  if (typeof mandate !== "string" || !isId<"Mandate">(mandate)) return undefined;
  const ended = await seeEndedByBodyIn(work, mandate);
  return (
    ended && {
      mandate,
      name: ended.holderName,
      structure: await structureOf(work, ended.through),
    }
  );
}

/** For the home of the person, for fourteen days. */
export async function listMediatorsLeftIn(work: Work): Promise<readonly ToldLeft[]> {
  const all: ToldLeft[] = [];
  for (const { id, holderName = "", through } of await listEndedByBodyIn(work))
    all.push({ mandate: id, name: holderName, structure: await structureOf(work, through) });
  return all;
}
