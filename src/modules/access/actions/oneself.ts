import { personBy, type PersonId, type Work } from "#services/house";

/** The person who acts for themself; nobody under a mandate. */
export function oneself({ actor }: Work): PersonId | undefined {
  const me = personBy(actor);
  return actor.mandate === undefined && actor.for === me ? me : undefined;
}
