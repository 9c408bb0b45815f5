import type { Told, Work } from "#services/house";
import { Lines } from "#ui/list";

import { findPlaceIn, listPlaceIn } from "../actions/list-documents.ts";
import { documentAt, placeAt } from "./addresses.ts";
import { texts } from "./texts.fr.ts";

/** Lines on the page of a circle: a few, the rest behind one link. */
const FEW = 3;

/** On the page of a circle, for its members: what was written there last. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  const place = subject === undefined ? undefined : await findPlaceIn(work, { circle: subject });
  if (place?.circle === undefined) return undefined;
  const { documents, total } = await listPlaceIn(work, place, 1, FEW);
  const body = (
    <div class="pile-s">
      {total > 0 && (
        <Lines>
          {documents.map(({ id, title, language }) => (
            <p>
              <a href={documentAt(id)} lang={language}>
                {title}
              </a>
            </p>
          ))}
        </Lines>
      )}
      <p>
        {total === 0 && <>{texts.noneOfCircle} </>}
        <a href={placeAt(place.circle)}>{total === 0 ? texts.write : texts.all(total)}</a>
      </p>
    </div>
  );
  return { body, presses: undefined };
}
