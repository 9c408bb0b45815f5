import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { ButtonLink } from "#ui/form";

import { listAwaitedIn } from "../actions/list-awaited.ts";
import { addressOf } from "../domain/organisation.ts";
import { invitationTexts, stillYouTexts, teamTexts } from "./team.texts.fr.ts";

/** « Mon fil »: invitations to represent that wait for my answer, and « est-ce encore vous ? ». */
export async function showTeamAwaits(work: Work): Promise<Child | undefined> {
  const { invitations, asked } = await listAwaitedIn(work);
  if (invitations.length + asked.length === 0) return undefined;
  return (
    <ul class="lignes serre">
      {invitations.map(({ organisation, by }) => (
        <li class="rang bouts">
          <span>
            {invitationTexts.waits(by)} <strong>{organisation.name}</strong>
          </span>
          <ButtonLink
            href={`${addressOf(organisation)}/invitation`}
            kind="clair"
            label={`${invitationTexts.answer}, ${organisation.name}`}
          >
            {invitationTexts.answer}
          </ButtonLink>
        </li>
      ))}
      {asked.map((organisation) => (
        <li class="rang bouts">
          <span>
            <strong>{organisation.name}</strong> : {stillYouTexts.waits}
          </span>
          <ButtonLink
            href={`${addressOf(organisation)}/equipe`}
            kind="clair"
            label={`${invitationTexts.answer}, ${teamTexts.title}, ${organisation.name}`}
          >
            {invitationTexts.answer}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
