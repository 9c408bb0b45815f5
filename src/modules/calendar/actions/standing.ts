import { isId } from "#basics/id";
import { findCircleIn, findSomeCirclesIn, listMyMembershipsIn, standingIn } from "#modules/circles";
import { findOrganisationIn, mayActForIn, organisationsOfIn } from "#modules/organisations";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import {
  addressOf,
  type Circle,
  isClosed,
  isMember,
  spaceOf as spaceOfCircle,
  type Standing,
} from "#rules/circles";
import {
  addressOf as addressOfOrganisation,
  spaceOf as spaceOfOrganisation,
} from "#rules/organisations";
import { type Work, withRight } from "#services/house";

import type { SpaceId } from "../domain/occasion.ts";
import type { Asker } from "../domain/rights.ts";

/** The right by which who is not of a space reads what everyone may see of it, and answers; asked of the rule before. */
const BESIDE = "calendar-beside";

/** Whose occasions are in a space, and how the person who acts stands towards them. */
export interface Where {
  readonly space: SpaceId;
  readonly of: "circle" | "organisation" | "person";
  /** Undefined where one may not know whose it is. */
  readonly name: string | undefined;
  /** Its page. */
  readonly at: string | undefined;
  /** The list of its occasions. */
  readonly listAt: string;
  /** Nothing more is added: its circle is closed. */
  readonly closed: boolean;
  readonly asker: Asker;
}

/** Whose space this is, for who acts. Whoever may know nothing of it is outside. */
export async function whereIn(work: Work, space: SpaceId): Promise<Where> {
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  return (
    (await ofCircleIn(work, space)) ??
    (await ofOrganisationIn(work, space)) ??
    (await ofPersonIn(work, space, person))
  );
}

/**
 * The same for many spaces at once, where a list is shown: circles, and how one stands in them, in two queries however
 * many there are.
 */
export async function wheresIn(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<ReadonlyMap<SpaceId, Where>> {
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  const circles = await findSomeCirclesIn(work, { circles: spaces });
  const mine = await listMyMembershipsIn(work);
  const wheres = new Map<SpaceId, Where>();
  for (const space of spaces) {
    const circle = circles.get(space);
    const role = mine.find((one) => one.circle === circle?.id)?.role ?? "outsider";
    wheres.set(
      space,
      circle === undefined
        ? ((await ofOrganisationIn(work, space)) ?? (await ofPersonIn(work, space, person)))
        : ofCircle(circle, role, { space, person }),
    );
  }
  return wheres;
}

async function ofCircleIn(work: Work, space: SpaceId): Promise<Where | undefined> {
  const circle = await findCircleIn(work, { circle: space });
  if (circle === undefined) return undefined;
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  return ofCircle(circle, await standingIn(work, circle.id), { space, person });
}

function ofCircle(
  circle: Circle,
  found: Standing,
  { space, person }: { readonly space: SpaceId; readonly person: Asker["person"] },
): Where {
  const standing = person !== undefined && isMember(found) ? found : "outside";
  return {
    space,
    of: "circle",
    name: circle.name,
    at: addressOf(circle),
    listAt: `/rendez-vous/cercle/${circle.number ?? circle.id}`,
    closed: isClosed(circle),
    asker: { person, standing },
  };
}

async function ofOrganisationIn(work: Work, space: SpaceId): Promise<Where | undefined> {
  const id: string = space;
  if (!isId<"Organisation">(id)) return undefined;
  const organisation = await findOrganisationIn(work, id);
  if (organisation === undefined || organisation.isHidden) return undefined;
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  return {
    space,
    of: "organisation",
    name: organisation.name,
    at: addressOfOrganisation(organisation),
    listAt: `/rendez-vous/structure/${organisation.id}`,
    closed: false,
    asker: { person, standing: await standingForIn(work, id) },
  };
}

async function standingForIn(
  work: Work,
  organisation: Parameters<typeof mayActForIn>[1]["organisation"],
): Promise<Asker["standing"]> {
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  if (person === undefined) return "outside";
  if (await mayActForIn(work, { organisation, power: "publish" })) return "facilitator";
  const mine = await organisationsOfIn(work, person);
  return mine.some(({ id }) => id === organisation) ? "member" : "outside";
}

async function ofPersonIn(work: Work, space: SpaceId, person: Asker["person"]): Promise<Where> {
  const id: string = space;
  const owner = isId<"Person">(id) ? id : undefined;
  const isMine = person !== undefined && space === ownSpaceOf(person);
  const shown =
    owner !== undefined && (isMine || (await ageBandsIn(work, [owner])).get(owner) === "adult");
  return {
    space,
    of: "person",
    name: shown ? (await namesOfIn(work, [owner])).get(owner) : undefined,
    at: undefined,
    listAt: "/rendez-vous",
    closed: false,
    asker: { person, standing: isMine ? "owner" : "outside" },
  };
}

/**
 * Does a part of a step where the rows of a space are, once its rule was asked: as oneself where one is of it; else
 * under the right of the module.
 */
export function beside<T>(
  work: Work,
  { of, asker }: Pick<Where, "of" | "asker">,
  run: (lent: Work) => Promise<T>,
): Promise<T> {
  const isInside = of !== "organisation" && asker.standing !== "outside";
  return isInside ? run(work) : withRight(work, BESIDE, run);
}

/** The same where nothing is known yet of whose it is: what is found is shown only after its rule is asked. */
export function besideAll<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, BESIDE, run);
}

/** The spaces of the person who acts: their own, those of their circles and of the organisations that they represent. */
export async function mySpacesIn(
  work: Work,
): Promise<{ readonly inside: readonly SpaceId[]; readonly represented: readonly SpaceId[] }> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined)
    return { inside: [], represented: [] };
  const circles = await listMyMembershipsIn(work);
  const organisations = await organisationsOfIn(work, person);
  return {
    inside: [ownSpaceOf(person), ...circles.map(({ circle }) => spaceOfCircle(circle))],
    represented: organisations.map(({ id }) => spaceOfOrganisation(id)),
  };
}
