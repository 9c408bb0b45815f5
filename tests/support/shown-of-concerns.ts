import type { Shown } from "./shown-under-a-right.ts";

/** Who reads for a service that stands, and is still of the organisation: without anybody it is offered to nobody. */
const STANDING = "concerns.service service where service.ended_at is null";

/** Of who is of an organisation: the one thing that everyone reads of them, and it is never who. */
export const READS_FOR_A_SERVICE: Shown = {
  to: "everyone",
  what: "that somebody reads for a service to which one may write when one worries, by which it is offered; never who",
  rows: `(space, person) in (select service.organisation, receiver.person
    from concerns.receiver receiver, ${STANDING} and receiver.space = service.id)`,
};

/** Of services that receive words of worry: see `shown-under-a-right.ts`. */
export const SHOWN_OF_CONCERNS: Readonly<Record<string, Shown>> = {
  "concerns.receiver": {
    ...READS_FOR_A_SERVICE,
    rows: `space in (select service.id from ${STANDING})`,
  },
};
