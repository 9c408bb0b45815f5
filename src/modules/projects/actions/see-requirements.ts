import { findGiverIn } from "#modules/exchanges";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { listTasksIn } from "#modules/tasks";
import type { Work } from "#services/house";

import type { GiverId, RequirementId } from "../domain/answer.ts";
import { type Cover, coverOf, guessKind, type RequirementKind } from "../domain/requirement.ts";
import { listAsksOf, type PartnerAsk } from "../store/partner-asks.ts";
import { listKinds } from "../store/requirements.ts";
import { aboutAnswer, type Before } from "./standing.ts";

/** Something that the call asks for: of what kind, and who covers it. */
export interface SeenRequirement {
  readonly id: RequirementId;
  readonly title: string;
  readonly kind: RequirementKind;
  readonly cover: Cover;
}

/** Somebody was asked, with their name as far as one may know it. */
export type NamedAsk = PartnerAsk & { readonly name: string };

export interface SeenRequirements {
  readonly requirements: readonly SeenRequirement[];
  readonly asks: readonly NamedAsk[];
}

/** What the call asks for, in its order, and who was asked to bring some of it. */
export async function seeRequirementsIn(work: Work, before: Before): Promise<SeenRequirements> {
  const { answer, space } = before;
  const tasks = await listTasksIn(work, { space, about: aboutAnswer(answer) });
  const kinds = await listKinds(work, answer.id);
  const asks = await namedIn(work, await listAsksOf(work, answer.id));
  const requirements = tasks
    .toSorted((one, other) => one.place - other.place)
    .map(({ id, title, life, assignee, assigneeName }) => {
      const kind = kinds.get(id) ?? guessKind(title);
      const cover = coverOf({
        kind,
        isDone: life.state === "done",
        assignee: assignee === undefined ? undefined : assigneeName,
        asks: asks.filter(({ requirement }) => requirement === id),
      });
      return { id, title, kind, cover };
    });
  return { requirements, asks };
}

async function namedIn(work: Work, asks: readonly PartnerAsk[]): Promise<readonly NamedAsk[]> {
  const names = await namesOfGiversIn(
    work,
    asks.map(({ giver }) => giver),
  );
  const guests = await namesOfIn(
    work,
    asks.flatMap(({ guest }) => guest ?? []),
  );
  return asks.map((ask) => ({
    ...ask,
    name: names.get(ask.giver) ?? (ask.guest && guests.get(ask.guest)) ?? "",
  }));
}

/** What those of the directory are called; who is there no more is left out. */
async function namesOfGiversIn(
  work: Work,
  ids: readonly GiverId[],
): Promise<ReadonlyMap<GiverId, string>> {
  const names = new Map<GiverId, string>();
  for (const id of new Set(ids)) {
    const giver = await findGiverIn(work, id);
    if (giver === undefined) continue;
    const name =
      giver.person === undefined
        ? (await namesOfOrganisationsIn(work, [giver.organisation])).get(giver.organisation)?.name
        : (await namesOfIn(work, [giver.person])).get(giver.person);
    if (name !== undefined) names.set(id, name);
  }
  return names;
}
