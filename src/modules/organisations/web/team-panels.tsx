import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { listAwaitedIn } from "../directory/actions/list-awaited.ts";
import { addressOf } from "../domain/organisation.ts";
import { handoverTexts } from "../team/web/handover-texts.fr.ts";
import { invitationTexts, stillYouTexts, teamTexts } from "../team/web/texts.fr.ts";

/** « Mon fil »: invitations to represent, « est-ce encore vous ? », and what who leaves passes on to me. */
export async function waitsInTeams(work: Work): Promise<readonly Waiting[]> {
  const { invitations, asked, toReceive } = await listAwaitedIn(work);
  const { answer } = invitationTexts;
  return [
    ...invitations.map(({ organisation, by }) => ({
      group: "answer" as const,
      says: `${invitationTexts.waits(by)} ${organisation.name}`,
      at: `${addressOf(organisation)}/invitation`,
      go: answer,
      label: `${answer}, ${organisation.name}`,
    })),
    ...asked.map((organisation) => ({
      group: "answer" as const,
      says: `${organisation.name} : ${stillYouTexts.waits}`,
      at: `${addressOf(organisation)}/equipe`,
      go: answer,
      label: `${answer}, ${teamTexts.title}, ${organisation.name}`,
    })),
    ...toReceive.map(({ organisation, role, name, toReceive: count }) => ({
      group: "answer" as const,
      says: `${organisation.name} : ${handoverTexts.passesOn(name, count)}`,
      at: `${addressOf(organisation)}/passer-la-main/${role}`,
      go: handoverTexts.receive,
      label: `${handoverTexts.receive}, ${organisation.name}`,
    })),
  ];
}
