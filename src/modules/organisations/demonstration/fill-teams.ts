import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, job, person, type Work } from "#services/house";

import { findOrganisationIn } from "../team/actions/acting-for.ts";
import { noteSilenceIn } from "../team/actions/ask-again.ts";
import { changeRoleIn } from "../team/actions/change-role.ts";
import { seeHandoverIn, tickHandoverIn } from "../team/actions/handover.ts";
import { noteInvitationIn } from "../team/actions/invite.ts";
import { writeHandoverIn } from "../team/actions/roles.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import type { UsualItem } from "../team/domain/handover.ts";
import type { Power } from "../domain/organisation.ts";
import type { Role } from "../domain/representative.ts";

const table = demonstrationOrganisations["grande-tablee"].id;
const garden = demonstrationOrganisations["racines-du-roubion"].id;
const company = demonstrationOrganisations["pas-de-porte"].id;

/** Whom Solène asked to represent La Grande Tablée with her. */
const INVITED: readonly { readonly email: string; readonly role: Role }[] = [
  { email: demonstrationPeople["jean-remy"].email, role: "board" },
  { email: "tresorerie@grande-tablee.example.org", role: "treasury" },
];
const POWERS: readonly Power[] = ["manage", "sign"];

const WORDS = `Le coffre est chez Josiane, la clé du local chez le boulanger.
La banque attend les deux signatures avant la fin du mois.
La subvention de la mairie se demande en janvier : le dossier de l’an dernier est dans le classeur vert.`;

/** What is going on in the teams: two invitations, a treasurer who prepares to go, somebody who answers no more. */
export async function fillTeams(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const at = (work: Work, daysAgo: number): Work => ({
    ...work,
    now: instantOf({ daysAgo, hour: "18:15" }, today),
  });
  const solene = demonstrationPeople.solene.id;
  await app.transaction(person(solene), async (work) => {
    for (const one of INVITED)
      await noteInvitationIn(
        at(work, 2),
        { person: solene },
        { organisation: table, powers: POWERS, until: undefined, ...one },
      );
  });
  await prepareToGo(app, juneAfter(today.add({ days: 200 })), at);
  await app.transaction(job("opening"), (work) =>
    noteSilenceIn(at(work, 1), { organisation: company }),
  );
}

/** The last day of the first June after that day: boards change in June. */
function juneAfter(day: Temporal.PlainDate): Temporal.PlainDate {
  const june = Temporal.PlainDate.from({ year: day.year, month: 6, day: 30 });
  return Temporal.PlainDate.compare(june, day) > 0 ? june : june.add({ years: 1 });
}

/** Odile hands over the accounts: her last day is known, half of the list is ticked. */
async function prepareToGo(
  app: App,
  until: Temporal.PlainDate,
  at: (work: Work, daysAgo: number) => Work,
): Promise<void> {
  const { number, representative } = await app.transaction(
    person(demonstrationPeople.odile.id),
    async (work) => {
      const organisation = await findOrganisationIn(work, garden);
      if (organisation === undefined) throw new Error("the garden of Odile is not there");
      const own = { number: organisation.number, representative: undefined };
      const seen = await seeHandoverIn(work, own);
      if (seen === undefined) throw new Error("Odile represents nothing");
      const { id, role, powers } = seen.role;
      const changed = await changeRoleIn(at(work, 8), { representative: id, role, powers, until });
      if (!changed.done) throw new Error(changed.refusal);
      await writeHandoverIn(at(work, 8), { organisation: garden, words: WORDS });
      return { number: organisation.number, representative: id };
    },
  );
  const tick = (who: DemonstrationPersonKey, items: readonly UsualItem[], daysAgo: number) =>
    app.transaction(person(demonstrationPeople[who].id), (work) =>
      tickHandoverIn(at(work, daysAgo), { number, representative, items }),
    );
  await tick("odile", ["keys", "archives", "contacts"], 6);
  await tick("ines", ["keys"], 3);
}
