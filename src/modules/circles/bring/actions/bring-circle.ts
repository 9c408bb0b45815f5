import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { dropFileIn, moveFileIn, seal } from "#modules/access";
import { action, carryIn, type PersonId, type Work, withRight } from "#services/house";

import {
  type BringDraftId,
  type BroughtHead,
  isPlain,
  mapFiles,
  mapNames,
  NameList,
} from "../../domain/brought.ts";
import type { Circle, CircleId } from "../../domain/circle.ts";
import type { RequestId } from "../../domain/request.ts";
import { isMember } from "../../domain/rights.ts";
import { spaceOf } from "../../domain/space.ts";
import { makeCircleIn } from "../../actions/make-circle.ts";
import { standingIn } from "../../actions/standing.ts";
import { tellPeopleIn } from "../../actions/tell-members.ts";
import { deleteBringDraft, holdBringDraft } from "../../store/bring-drafts.ts";
import {
  findByMark,
  holdMark,
  listNames,
  saveBrought,
  saveClaim,
  saveItems,
  saveNames,
} from "../../store/brought.ts";
import { findCircle } from "../../store/circles.ts";
import { listFacilitators } from "../../store/members.ts";
import { saveRequest } from "../../store/requests.ts";
import { saveBroughtRole } from "../../store/roles.ts";
import { itemsOf, kindHere, type Laid, peopleIn } from "../domain/plan.ts";
import { BRING, readLaid } from "./see-laid.ts";

export interface BringCircle {
  readonly draft: BringDraftId;
  /** Which of the names of the archive is theirs, as a place among them; none, when they are not in it. */
  readonly me: number | undefined;
}

export type BringRefusal = "unknown-draft" | "not-for-another";

/** What became of it: a circle that is new here, one that was here, or one that somebody else brought before. */
export type BroughtCircle =
  | { readonly is: "new" | "here"; readonly circle: Circle }
  | { readonly is: "of-others" };

/** Who read an archive over brings its circle: all of it at once, or nothing. */
export const bringCircle = action(bringCircleIn);

/**
 * The step. An archive becomes one circle here, whoever brings it, how often and at once: the first founds it, private;
 * the second finds it, and asks to come in when they are not in it.
 */
export async function bringCircleIn(
  work: Work,
  { draft: asked, me }: BringCircle,
): Promise<Result<BroughtCircle, BringRefusal>> {
  const person = work.actor.for;
  if (work.actor.mandate !== undefined) return refused("not-for-another");
  const draft = person && (await holdBringDraft(work, asked, person));
  if (person === undefined || draft === undefined) return refused("unknown-draft");
  await holdMark(work, draft.mark);
  const already = await withRight(work, BRING, (lent) => findByMark(lent, draft.mark));
  if (already !== undefined) {
    for (const file of draft.files) await dropFileIn(work, file);
    await deleteBringDraft(work, draft.id);
    return done(await foundAgainIn(work, already, person));
  }
  const laid = readLaid(draft.content);
  const circle = await foundIn(work, laid);
  await writeIn(work, { circle, laid, person, mark: draft.mark, me });
  await deleteBringDraft(work, draft.id);
  const made = await findCircle(work, circle);
  if (made === undefined) throw new Error("who brought it does not see their circle");
  return done({ is: "new", circle: made });
}

/** The circle with its charter in all its versions, its rules and its roles, private until who brings it says so. */
async function foundIn(work: Work, { data }: Laid): Promise<CircleId> {
  const { circle, charters, roles } = data;
  const versions = charters
    .toSorted((one, other) => one.version - other.version)
    .map((one) => ({
      version: one.version,
      sentences: one.sentences,
      why: one.why ?? undefined,
      due: undefined,
      madeAt: Temporal.Instant.from(one.writtenAt),
    }));
  const id = await makeCircleIn(work, {
    name: circle.name,
    kind: kindHere(circle.kind),
    isOpen: false,
    purpose: circle.purpose,
    charter: versions.at(-1)?.sentences ?? [],
    versions,
    joining: circle.joining === "open" ? "open" : "on-request",
    questions: circle.questions,
    ownRules: circle.rules ?? undefined,
  });
  for (const [at, role] of roles.entries())
    await saveBroughtRole(work, {
      id: newId<"CircleRole">(),
      circle: id,
      name: role.name,
      about: role.about,
      moderates: role.moderates,
      // They stay in their order, before those that will be made here.
      madeAt: work.now.subtract({ milliseconds: roles.length - at }),
      endedAt: role.endedAt === null ? undefined : Temporal.Instant.from(role.endedAt),
    });
  return id;
}

interface Writing {
  readonly circle: CircleId;
  readonly laid: Laid;
  readonly person: PersonId;
  readonly mark: Uint8Array;
  readonly me: number | undefined;
}

/** What was said and done there, under names that are nobody's here yet; and its files. */
async function writeIn(work: Work, { circle, laid, person, mark, me }: Writing): Promise<void> {
  const names = new NameList();
  for (const name of peopleIn(laid)) names.placeOf(name);
  await saveBrought(work, {
    circle,
    by: person,
    mark,
    wasOpen: laid.data.circle.isOpen,
    head: headOf(laid, names),
  });
  await saveNames(work, circle, names.names);
  for (const file of Object.values(laid.kept))
    if (isId<"File">(file)) await moveFileIn(work, { file, space: spaceOf(circle) });
  for (const [kind, list] of itemsOf(laid)) {
    const items = list.map((one) =>
      mapNames(
        mapFiles(one, (files) => keptOf(files, laid.kept)),
        names.placeOf,
      ),
    );
    await saveItems(work, circle, { kind, items });
  }
  if (me === undefined) return;
  const mine = (await listNames(work, circle)).find(({ place }) => place === me);
  if (mine !== undefined) await saveClaim(work, mine.id, person);
}

function headOf(laid: Laid, names: NameList): BroughtHead {
  const { data, instance, takenAt, lost } = laid;
  return {
    instance,
    takenAt,
    foundedAt: data.circle.foundedAt,
    from: data.broughtFrom,
    lost,
    members: [...data.members, ...data.formerMembers].map((one) => ({
      ...one,
      name: names.placeOf(one.name),
    })),
    holders: data.roles.flatMap(({ holders }, role) =>
      holders.map(({ name, ...one }) => ({ ...one, role, name: names.placeOf(name) })),
    ),
  };
}

/** The files that were kept, under their ids here. */
function keptOf(files: readonly unknown[], kept: Laid["kept"]): readonly unknown[] {
  return files.flatMap((one) => {
    const id = isPlain(one) && typeof one["id"] === "string" ? kept[one["id"]] : undefined;
    return isPlain(one) && id !== undefined ? [{ ...one, id }] : [];
  });
}

/** It is here: theirs, they are led to it; of others, these are told that somebody with the same archive asks to come in. */
async function foundAgainIn(work: Work, id: CircleId, person: PersonId): Promise<BroughtCircle> {
  const circle = await findCircle(work, id);
  if (circle !== undefined && isMember(await standingIn(work, id))) return { is: "here", circle };
  const request: RequestId = newId<"JoinRequest">();
  const asked = await withRight(work, BRING, async (lent) => {
    const there = await findCircle(lent, id);
    if (there === undefined || there.rest.state === "closed") return undefined;
    const isNew = await saveRequest(lent, {
      id: request,
      circle: id,
      person,
      state: "waiting",
      askedAt: work.now,
      answeredAt: undefined,
      answeredBy: undefined,
      charterVersion: there.charterVersion,
      organisation: undefined,
      answers: await seal(lent, spaceOf(id), JSON.stringify([])),
      reply: undefined,
    });
    return isNew ? listFacilitators(lent, id) : undefined;
  });
  if (asked === undefined) return { is: "of-others" };
  const reached = await carryIn(work, { row: request, to: asked.map((one) => one.person) });
  await tellPeopleIn(work, reached, {
    kind: "circles.request",
    circle: id,
    object: request,
    from: person,
    facts: { request },
  });
  return { is: "of-others" };
}
