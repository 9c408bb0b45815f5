import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { addressOf, standingOf } from "../../domain/organisation.ts";
import { findOrganisationIn, mayActForIn } from "../../team/actions/acting-for.ts";
import { listWorkToAnswerIn } from "../actions/see-workers.ts";
import { MY_WORK } from "./kinds.ts";
import { employerTexts, waitTexts, workersTexts } from "./texts.fr.ts";

/** Beside the page of an organisation: the way to say that one works there; for the team, to who does. Never who. */
export async function showWork(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const me = personBy(work.actor);
  if (me === undefined || me !== work.actor.for) return undefined;
  const organisation = await findOrganisationIn(work, subject);
  if (organisation === undefined || standingOf(organisation) === "dissolved") return undefined;
  const keeps = await mayActForIn(work, { organisation: subject, power: "manage" });
  const approves = await mayActForIn(work, { organisation: subject, power: "approve" });
  const at = addressOf(organisation);
  const ways = [
    ...(keeps || approves ? [{ at: `${at}/qui-travaille-ici`, label: workersTexts.title }] : []),
    ...(keeps || approves ? [{ at: `${at}/accords`, label: workersTexts.approvers }] : []),
    { at: `${at}/j-y-travaille`, label: employerTexts.way },
  ];
  return (
    <Section title={employerTexts.around} id="travail" small class="pile-s">
      <ul class="liens">
        {ways.map((way) => (
          <li>
            <a href={way.at}>{way.label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** « Mon fil »: what was said of me, and who says to work for a structure of mine. */
export async function waitsForWork(work: Work): Promise<readonly Waiting[]> {
  return (await listWorkToAnswerIn(work)).map(({ one, organisation, name }) => {
    const isOfMe = one.saidBy === "organisation";
    const says = isOfMe
      ? waitTexts.ofMe(organisation.name)
      : waitTexts.ofThem(name, organisation.name);
    return {
      group: "answer" as const,
      says,
      at: isOfMe ? MY_WORK : `${addressOf(organisation)}/qui-travaille-ici`,
      go: waitTexts.answer,
      label: `${waitTexts.answer} : ${says}`,
    };
  });
}
