import { newId } from "#basics/id";
import { type PersonId, type Work, withRight } from "#services/house";
import { makeKeyIn } from "#services/keys";

import type { AddressId } from "../domain/address.ts";
import { saveAsUsed, saveAddressOf } from "../store/addresses.ts";
import { saveBirthYear } from "../store/ages.ts";
import { savePerson } from "../store/persons.ts";

export interface MakePerson {
  /** Left out while they have not said how to be called. */
  readonly name?: string | undefined;
  /** Known beforehand for the demonstration. */
  readonly id?: PersonId | undefined;
  readonly simple?: boolean | undefined;
  readonly operator?: boolean | undefined;
  readonly address?: AddressId | undefined;
  /** Only of a minor from fifteen on, who said so. */
  readonly birthYear?: number | undefined;
}

/** Makes a person and their key; tells `people.person-joined`, and `people.address-joined` with an address. */
export async function makePersonIn(work: Work, asked: MakePerson): Promise<PersonId> {
  const id = asked.id ?? newId<"Person">();
  await withRight(work, "make-person", async (lent) => {
    await makeKeyIn(lent, id);
    await savePerson(lent, {
      id,
      name: asked.name,
      simple: asked.simple ?? false,
      operator: asked.operator ?? false,
    });
    if (asked.birthYear !== undefined) await saveBirthYear(lent, id, asked.birthYear);
  });
  await work.tell({ name: "people.person-joined", subject: id, payload: { person: id } });
  if (asked.address !== undefined) await joinAddressIn(work, id, asked.address);
  return id;
}

/** The address is now this person's. What an address alone was given (alerts) follows by the event. */
export async function joinAddressIn(
  work: Work,
  person: PersonId,
  address: AddressId,
): Promise<void> {
  await withRight(work, "make-person", async (lent) => {
    await saveAddressOf(lent, person, address);
    await saveAsUsed(lent, address);
  });
  await work.tell({
    name: "people.address-joined",
    subject: person,
    payload: { person, address },
  });
}
