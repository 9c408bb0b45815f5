import { ageBandsIn } from "#modules/people";
import { type Work, withRight } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { listActive } from "../../store/representatives.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import { listStandingAt } from "../store/employments.ts";
import { RIGHT } from "./tell-work.ts";

/**
 * Those of an organisation who may be sent somewhere for it: who works there today, as both sides said, and who represents it, paid or
 * not; adults alone. For who may now `approve` for it; nobody to anyone else.
 */
export async function peopleOfIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly PersonId[]> {
  if (!(await mayActForIn(work, { organisation, power: "approve" }))) return [];
  const all = await stillOfIn(work, organisation);
  const bands = await ageBandsIn(work, all);
  return all.filter((person) => bands.get(person) === "adult");
}

/** The same of any age, whoever asks: for a module that sent them somewhere, and has those leave who are of it no more. It shows them to nobody. */
export async function stillOfIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly PersonId[]> {
  const works = await withRight(work, RIGHT, (lent) => listStandingAt(lent, organisation));
  const represent = await withRight(work, "organisations-read", (lent) =>
    listActive(lent, organisation),
  );
  return [...new Set([...works, ...represent].flatMap(({ person }) => person ?? []))];
}
