import type { App } from "../../src/services/house/index.ts";
import { job, type PersonId, withRight } from "../../src/services/house/index.ts";
import { makeOrganisationIn } from "../../src/modules/organisations/directory/actions/make-organisation.ts";
import { enterIn } from "../../src/modules/organisations/team/actions/enter.ts";
import type { OrganisationId } from "../../src/modules/organisations/rules.ts";
import { makePersonIn } from "../../src/modules/people/index.ts";

/** A verified organisation, and one who may do everything for it. */
export async function makeHost(
  app: App,
): Promise<{ readonly keeper: PersonId; readonly organisation: OrganisationId }> {
  return app.transaction(job("opening"), async (work) => {
    const keeper = await makePersonIn(work, { name: "Farida" });
    const made = await makeOrganisationIn(work, {
      kind: "association",
      name: "Les Ateliers du banc",
      purpose: "Accueillir.",
      commune: "26108",
      proof: "letter",
    });
    if (!made.done) throw new Error(`the host was refused: ${made.refusal}`);
    const { id: organisation } = made.value;
    await withRight(work, "organisations-write", (lent) =>
      enterIn(lent, lent, {
        organisation,
        person: keeper,
        role: "board",
        powers: ["manage", "publish", "sign", "approve"],
        until: undefined,
        cameBy: undefined,
      }),
    );
    return { keeper, organisation };
  });
}
