import type { Child } from "hono/jsx";

import { findOrganisationIn } from "#modules/organisations";
import { isId } from "#basics/id";
import { isInDirectory, standingOf } from "#rules/organisations";
import { Section } from "#ui/panel";
import type { Work } from "#services/house";

import { inviteTexts as texts } from "./texts.fr.ts";

/** On the page of a structure whom nobody represents: it may be invited to open its door. */
export async function showInvite(
  work: Work,
  organisation: string | undefined,
): Promise<Child | undefined> {
  if (work.actor.for === undefined || organisation === undefined) return undefined;
  const found = isId<"Organisation">(organisation)
    ? await findOrganisationIn(work, organisation)
    : undefined;
  if (found === undefined || found.isRepresented || standingOf(found) === "dissolved")
    return undefined;
  if (!isInDirectory(found)) return undefined;
  return (
    <Section title={texts.title} small id="inviter-squat" class="pile-s">
      <p>{texts.panel}</p>
      <p>
        <a href={`/squat/inviter/${found.id}`}>{texts.panelWay}</a>
      </p>
    </Section>
  );
}
