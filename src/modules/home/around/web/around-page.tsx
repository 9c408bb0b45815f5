import { Understood } from "#ui/listing";
import { Page } from "#ui/page";

import type { SeenAround } from "../actions/see-around.ts";
import { type AskedAround, around } from "../domain/asked.ts";
import { AroundFilters } from "./around-filters.tsx";
import { Drawn, type TilesOffered } from "./drawn.tsx";
import { texts } from "./texts.fr.ts";

export const HERE = "/autour-de-moi";

export interface AroundPageProps {
  readonly asked: AskedAround;
  readonly seen: SeenAround;
  /** Images of the ground from elsewhere, where the operator named some; whether the reader agreed. */
  readonly tiles?: TilesOffered | undefined;
}

/** « Autour de moi »: a map that is the index of a list. */
export function AroundPage({ asked, seen, tiles }: AroundPageProps) {
  const { where, total, things, place, remembered, parts } = seen;
  const counted = { total, things, places: parts.length };
  const at = (changes: Partial<AskedAround>) => around.at(HERE, asked, changes);
  const query = around.write(asked);
  const title = titleOf(seen, asked);
  const geojson = query === "" ? `${HERE}.geojson` : `${HERE}.geojson?${query}`;
  const points = around.at(`${HERE}.geojson`, { ...asked, typedPlace: "", frame: "" });
  const isEverywhere = asked.typedPlace === "" && asked.frame === "" && remembered === undefined;
  return (
    <Page
      title={title === texts.everywhere ? texts.title : title}
      description={texts.description}
      noindex={query !== ""}
      sheets={["map.css"]}
      links={[{ type: "application/geo+json", label: texts.geojson, at: geojson }]}
      lead={
        where.kind === "around" ? texts.leads.around(counted, where.km) : texts.leads.box(counted)
      }
      beneath={remembered !== undefined && <p class="raison">{texts.remembered(remembered)}</p>}
    >
      <Understood
        typed={asked.typedPlace}
        isKnown={place.known}
        choices={place.choices}
        at={(typedPlace) => at({ typedPlace })}
      />
      <AroundFilters asked={asked} seen={seen} />
      <Drawn
        {...{ asked, seen, tiles, at, title, geojson, points, isEverywhere }}
        all={HERE}
        help={texts.emptyHelp}
      />
    </Page>
  );
}

/** What the page is called: by the place that is looked at. */
export function titleOf({ where }: Pick<SeenAround, "where">, asked: AskedAround): string {
  if (where.kind === "around") return texts.around(where.commune.name);
  if (where.kind === "box" && where.name !== undefined) return where.name;
  return where.kind === "box" && asked.frame !== "" ? texts.inFrame : texts.everywhere;
}
