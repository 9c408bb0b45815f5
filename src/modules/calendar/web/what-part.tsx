import { themeLabels } from "#rules/subjects";
import { Facts } from "#ui/facts";

import type { SeenDate, SeenOccasion } from "../actions/see-occasions.ts";
import { isPublic } from "../domain/rights.ts";
import { publicThemeAt } from "../public/domain/search.ts";
import { comingSaid } from "./date-part.tsx";
import { againSaid } from "./dates.tsx";
import { texts } from "./texts.fr.ts";

interface Part {
  readonly seen: SeenOccasion;
  readonly date: SeenDate | undefined;
}

/** The facts of an occasion: how it comes again, where, how many come, who sees it. */
export function What({ seen, date }: Part) {
  const { occasion, words, placeName, heldAt } = seen;
  const again = againSaid(occasion);
  const town = heldAt?.address === undefined ? placeName : undefined;
  const place = [words.address, town].filter((one) => one !== undefined);
  return (
    <>
      <Facts
        facts={[
          date === undefined || again === undefined
            ? undefined
            : { label: texts.again, says: again },
          heldAt !== undefined
            ? { label: texts.whereIs, says: <HeldAt at={heldAt} place={place} /> }
            : place.length === 0
              ? undefined
              : { label: texts.whereIs, says: place.join(", ") },
          words.video === undefined
            ? undefined
            : {
                label: texts.video,
                says: (
                  <a class="adresse" href={words.video} rel="nofollow noreferrer">
                    {words.video}
                  </a>
                ),
              },
          date === undefined ||
          (seen.may.names ? date.replies.length > 0 : occasion.capacity === undefined)
            ? undefined
            : {
                label: seen.may.names ? texts.who : texts.places,
                says: comingSaid({ seen, date }),
              },
          occasion.themes.length === 0
            ? undefined
            : { label: texts.themes(occasion.themes.length), says: <Themes of={occasion} /> },
          {
            label: texts.seenBy,
            says: seenBySaid(seen),
          },
        ]}
      />
      {seen.madeByName !== "" && <p class="petit doux">{texts.madeBy(seen.madeByName)}</p>}
    </>
  );
}

function seenBySaid({ where, occasion: { seenBy } }: SeenOccasion): string {
  return where.of === "person" && seenBy === "members" ? texts.ownSeen : texts.seen[seenBy];
}

/** What it is about; each leads to all that is public and about it. */
function Themes({ of }: { readonly of: SeenOccasion["occasion"] }) {
  return (
    <>
      {of.themes.map((theme, i) => (
        <>
          {i > 0 && ", "}
          {isPublic(of) ? (
            <a href={publicThemeAt(theme)}>{themeLabels[theme]}</a>
          ) : (
            themeLabels[theme]
          )}
        </>
      ))}
    </>
  );
}

/** The premises where it is, their address for who may read it, and else when it is told. */
function HeldAt({
  at: { venue, address, toldLater },
  place,
}: {
  readonly at: NonNullable<SeenOccasion["heldAt"]>;
  readonly place: readonly string[];
}) {
  const more = [address, ...place].filter((one) => one !== undefined);
  return (
    <>
      <p>{venue === undefined ? texts.venueGone : <a href={venue.at}>{venue.name}</a>}</p>
      {more.length > 0 && <p>{more.join(", ")}</p>}
      {venue !== undefined && address === undefined && venue.readers !== "everyone" && (
        <p class="petit doux">{toldLater ? texts.addressLater : texts.addressFor[venue.readers]}</p>
      )}
    </>
  );
}
