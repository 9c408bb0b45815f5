import { newId } from "../../src/basics/id.ts";
import {
  confirmAddressIn,
  findOrMakeAddressIn,
  makePersonIn,
} from "../../src/modules/people/index.ts";
import { enterIn } from "../../src/modules/organisations/team/actions/enter.ts";
import { makeOrganisationIn } from "../../src/modules/organisations/directory/actions/make-organisation.ts";
import {
  type Organisation,
  POWERS,
  type Power,
} from "../../src/modules/organisations/domain/organisation.ts";
import type { RepresentativeId } from "../../src/modules/organisations/domain/representative.ts";
import { job, type PersonId, withRight } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";

/** Somebody whose address is `<name>@example.org`, confirmed. */
export function personNamed(app: TestHouse, name: string, email: string): Promise<PersonId> {
  return app.transaction(job("demonstration"), async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

/** An association, verified unless said otherwise, without anybody. */
export async function anOrganisation(
  app: TestHouse,
  name: string,
  isVerified = true,
): Promise<Organisation> {
  const made = await app.transaction(job("opening"), (work) =>
    makeOrganisationIn(work, {
      kind: "association",
      name: `${name} ${newId().slice(0, 8)}`,
      purpose: "Jardiner ensemble.",
      commune: "26108",
      ...(isVerified ? { proof: "letter" as const } : {}),
    }),
  );
  if (!made.done) throw new Error(made.refusal);
  return made.value;
}

export interface Represents {
  readonly powers?: readonly Power[];
  readonly until?: string;
}

/** Somebody represents it from now on. */
export function represents(
  app: TestHouse,
  person: PersonId,
  { id }: Organisation,
  { powers = POWERS, until }: Represents = {},
): Promise<RepresentativeId> {
  return app.transaction(job("organisations-write"), (work) =>
    withRight(work, "organisations-write", (lent) =>
      enterIn(lent, work, {
        organisation: id,
        person,
        role: "board",
        powers,
        until: until === undefined ? undefined : Temporal.PlainDate.from(until),
        cameBy: undefined,
      }),
    ),
  );
}
