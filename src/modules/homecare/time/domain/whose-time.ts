import type { Receiver } from "#rules/gifts";
import type { OrganisationId } from "#rules/organisations";

import type { PersonId } from "../../domain/visit.ts";

/**
 * To whom the time of a passage is given. To whom one comes, whoever one is: neighbour, family, or paid for it; and to a body by a
 * volunteer whom it sent, so that 864 and 875 hold volunteers alone (règlement ANC 2018-06, art. 211-1).
 */
export function receiverOf({
  owner,
  body,
  employers,
}: {
  readonly owner: PersonId;
  /** The body that sent who came; undefined: nobody did. */
  readonly body: OrganisationId | undefined;
  /** Those for which who came works. */
  readonly employers: readonly OrganisationId[];
}): Receiver {
  return body === undefined || employers.includes(body)
    ? { kind: "person", id: owner }
    : { kind: "organisation", id: body };
}
