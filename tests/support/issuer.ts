import { sql } from "kysely";

import { newId } from "#basics/id";
import { addReaderIn } from "#modules/access";
import { makeOrganisationIn } from "#modules/organisations";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { type OrganisationId, POWERS, spaceOf } from "#rules/organisations";
import { job, operator, type PersonId, withRight } from "#services/house";

import type { TestHouse } from "./house.ts";

/** Somebody with an address of their own. */
export function somebody(app: TestHouse, name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, emailOf(name));
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

/** The address of somebody of that name. */
export function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@example.org`;
}

export interface TestOrganisation {
  readonly name?: string;
  readonly verified?: boolean;
  readonly siret?: string;
}

/** An organisation of Crest, as the operator brings it: verified unless said otherwise. */
export function organisation(
  app: TestHouse,
  { name = "Les Jardins de la Gervanne", verified = true, siret }: TestOrganisation = {},
): Promise<OrganisationId> {
  return app.transaction(operator(), async (work) => {
    const made = await makeOrganisationIn(work, {
      kind: "association",
      name,
      purpose: "Jardiner ensemble.",
      commune: "26108",
      isAnother: true,
      ...(siret === undefined ? {} : { numbers: { siren: siret.slice(0, 9), siret } }),
      ...(verified ? { proof: "document" as const } : {}),
    });
    if (!made.done) throw new Error(made.refusal);
    return made.value.id;
  });
}

/** A person represents an organisation, with all powers unless said otherwise. */
export function represent(
  app: TestHouse,
  who: PersonId,
  of: OrganisationId,
  powers: readonly string[] = POWERS,
): Promise<void> {
  return app.transaction(job("test"), async (work) => {
    await withRight(work, "organisations-write", (lent) =>
      sql`insert into organisations.representative (id, space, person, role, powers, rank, since, answered_at)
        values (${newId()}, ${of}, ${who}, 'coordination', ${[...powers]}::text[], 1, ${work.now}, ${work.now})`.execute(
        lent.db,
      ),
    );
    await addReaderIn(work, { space: spaceOf(of), person: who });
  });
}
