import type { Work } from "#services/house";

import {
  type Alarm,
  chainOf,
  listOf,
  type Named,
  type NamedId,
  type PersonId,
  type SpaceId,
  type Turn,
} from "../domain/relay.ts";
import type { Served } from "../domain/service.ts";
import { listNamed, savePlace } from "../store/named.ts";
import { findServed, saveServedPlace } from "../store/served.ts";

/** Who is told in turn. */
export interface Chain {
  readonly turns: readonly Turn[];
  readonly persons: readonly PersonId[];
  /** Of a silence: the service that stands in the list. It is told of nothing else. */
  readonly served: Served | undefined;
}

/** Who said yes, in the order of whose list it is. */
export async function chainIn(
  lent: Work,
  { space, relay }: Pick<Alarm, "space" | "relay">,
): Promise<Chain> {
  const named = chainOf(await listNamed(lent, space, listOf(relay)));
  const found = relay === "silence" ? await findServed(lent, space) : undefined;
  const served = found?.said === "yes" ? found : undefined;
  const turns = inOrder([
    ...named.map(({ person: turn, place }) => ({ turn, place })),
    ...(served === undefined ? [] : [{ turn: served.service, place: served.place }]),
  ]).map(({ turn }) => turn);
  return { turns, persons: named.map(({ person }) => person), served };
}

const inOrder = <One extends { readonly place: number }>(all: readonly One[]): readonly One[] =>
  all.toSorted((one, other) => one.place - other.place);

/** The last place of a list. */
export async function nextPlaceIn(
  work: Work,
  space: SpaceId,
  named: readonly Pick<Named, "place">[],
): Promise<number> {
  const served = await findServed(work, space);
  return 1 + Math.max(0, served?.place ?? 0, ...named.map(({ place }) => place));
}

/** Before all of a list: where a service stands, as long as one says nothing else. */
export const firstPlaceOf = (named: readonly Pick<Named, "place">[]): number =>
  Math.min(1, ...named.map(({ place }) => place)) - 1;

/** One of a list, a person or its service, takes the place of who is told before. First already, it stays so. */
export async function moveSoonerIn(
  work: Work,
  space: SpaceId,
  id: NamedId | Served["id"],
): Promise<void> {
  const named = chainOf(await listNamed(work, space, "help"));
  const served = await findServed(work, space);
  const all = inOrder([
    ...named.map((one) => ({
      id: one.id as NamedId | Served["id"],
      place: one.place,
      move: (place: number) => savePlace(work, one.id, place),
    })),
    ...(served?.said === "yes"
      ? [
          {
            id: served.id,
            place: served.place,
            move: (place: number) => saveServedPlace(work, served.id, place),
          },
        ]
      : []),
  ]);
  const at = all.findIndex((one) => one.id === id);
  const [before, moved] = [all[at - 1], all[at]];
  if (before === undefined || moved === undefined) return;
  await moved.move(before.place);
  await before.move(moved.place);
}
