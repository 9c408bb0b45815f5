import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { ButtonLink } from "#ui/form";

import type { HandoverToReceive } from "../team/actions/handovers-begun.ts";
import { listAwaitedIn } from "../directory/actions/list-awaited.ts";
import { addressOf } from "../domain/organisation.ts";
import { handoverTexts } from "../team/web/handover-texts.fr.ts";
import { invitationTexts, stillYouTexts, teamTexts } from "../team/web/texts.fr.ts";

/** « Mon fil »: invitations to represent, « est-ce encore vous ? », and what who leaves passes on to me. */
export async function showTeamAwaits(work: Work): Promise<Child | undefined> {
  const { invitations, asked, toReceive } = await listAwaitedIn(work);
  if (invitations.length + asked.length + toReceive.length === 0) return undefined;
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
      {toReceive.map((one) => (
        <ToReceive {...one} />
      ))}
    </ul>
  );
}

function ToReceive({ organisation, role, name, toReceive }: HandoverToReceive) {
  return (
    <li class="rang bouts">
      <span>
        <strong>{organisation.name}</strong> : {handoverTexts.passesOn(name, toReceive)}
      </span>
      <ButtonLink
        href={`${addressOf(organisation)}/passer-la-main/${role}`}
        kind="clair"
        label={`${handoverTexts.receive}, ${organisation.name}`}
      >
        {handoverTexts.receive}
      </ButtonLink>
    </li>
  );
}
