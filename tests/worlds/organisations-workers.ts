import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { job, person, type Work, withRight } from "#services/house";

import { nameApprover } from "../../src/modules/organisations/approvers/actions/name-approver.ts";
import { saveLeft } from "../../src/modules/organisations/approvers/store/left-addresses.ts";
import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import { answerAsked } from "../../src/modules/organisations/workers/actions/answer-work.ts";
import { askWork } from "../../src/modules/organisations/workers/actions/ask-work.ts";
import { endWork } from "../../src/modules/organisations/workers/actions/end-work.ts";
import { listOfPerson } from "../../src/modules/organisations/workers/store/employments.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who works where is told to the person and to who keeps the team: none of those who look. */
export const knownTo: readonly string[] = [];

const as = (key: DemonstrationPersonKey) => person(demonstrationPeople[key].id);

/** Damien is welcomed, Inès leaves with a word, Thierry leaves, Clémence says to work for a theatre; another says yes for Inès. */
export async function differ(app: TestHouse): Promise<void> {
  const idOf = (key: DemonstrationPersonKey) =>
    app.transaction(as(key), async (work: Work) => {
      const [one] = await withRight(work, "organisations-workers", (lent) =>
        listOfPerson(lent, demonstrationPeople[key].id, []),
      );
      if (one === undefined) throw new Error(`${key} works nowhere`);
      return one.id;
    });
  // An address that Inès left, since she works there.
  await app.transaction(job("organisations-approvers"), (work) =>
    saveLeft(work, demonstrationPeople.ines.id, "ines-avant@racines.example.org"),
  );
  const welcomed = { employment: await idOf("damien"), yes: true };
  valueOf(await answerAsked(app, as("odile"), welcomed));
  const leaves = { on: Temporal.PlainDate.from("2026-12-31"), words: "Je pars chanter." };
  valueOf(await endWork(app, as("ines"), { employment: await idOf("ines"), ...leaves }));
  valueOf(await endWork(app, as("thierry"), { employment: await idOf("thierry"), ...leaves }));
  const theatre = demonstrationOrganisations["grange-aux-repliques"].id;
  const since = Temporal.PlainDate.from("2026-09-01");
  const asked = { organisation: theatre, status: "intern", since } as const;
  valueOf(await askWork(app, as("clemence"), asked));
  const garden = demonstrationOrganisations["racines-du-roubion"].id;
  const whom = { kind: "by-rank" } as const;
  valueOf(await nameApprover(app, as("odile"), { organisation: garden, whom, site: undefined }));
}
