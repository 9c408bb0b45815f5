import type { Told, Work } from "#services/house";

import { findPlaceIn, listPlaceIn } from "../actions/list-documents.ts";
import { placeAt } from "./addresses.ts";
import { texts } from "./texts.fr.ts";

/** On the page of a circle, for its members: what was written there last; one way to all of it. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  const place = subject === undefined ? undefined : await findPlaceIn(work, { circle: subject });
  if (place?.circle === undefined) return undefined;
  const { documents, total } = await listPlaceIn(work, place, 1, 1);
  const [latest] = documents;
  const body = (
    <p>
      {latest === undefined ? (
        texts.noneOfCircle
      ) : (
        <span lang={latest.language}>{texts.latest(latest.title)}</span>
      )}{" "}
      <a href={placeAt(place.circle)}>{total === 0 ? texts.write : texts.all(total)}</a>
    </p>
  );
  return { body, presses: undefined };
}
