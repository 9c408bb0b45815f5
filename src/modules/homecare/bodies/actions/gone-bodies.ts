import { dayOf } from "#basics/dates";
import { namesOfOrganisationsIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { AtHome } from "../../actions/standing.ts";
import { listAskedOf } from "../store/asked-bodies.ts";

/** A body that came, and said lately that it does no more, or is no more. */
export interface GoneBody {
  readonly name: string;
  readonly on: Temporal.PlainDate;
}

/** Those that ended it themselves since an instant, or are no more, and of which nothing stands. */
export async function goneIn(
  work: Work,
  { space }: Pick<AtHome, "space">,
  {
    since,
    stands,
  }: { readonly since: Temporal.Instant; readonly stands: ReadonlySet<OrganisationId> },
): Promise<readonly GoneBody[]> {
  const ended = (await listAskedOf(work, space)).flatMap(
    ({ organisation, saysYes, endedAt, endedBy }) =>
      saysYes === true &&
      (endedBy === "body" || endedBy === "gone") &&
      endedAt !== undefined &&
      Temporal.Instant.compare(endedAt, since) >= 0 &&
      !stands.has(organisation)
        ? [{ organisation, on: dayOf(endedAt) }]
        : [],
  );
  if (ended.length === 0) return [];
  const names = await namesOfOrganisationsIn(
    work,
    ended.map(({ organisation }) => organisation),
  );
  return [...new Map(ended.toReversed().map((one) => [one.organisation, one])).values()].flatMap(
    ({ organisation, on }) => {
      const named = names.get(organisation);
      return named === undefined ? [] : [{ name: named.name, on }];
    },
  );
}
