import { Empty } from "#ui/list";
import { Understood } from "#ui/listing";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";

import type { SeenAround } from "../actions/see-around.ts";
import { type AskedAround, around, nextRadius } from "../domain/asked.ts";
import { writeBox, zoomed } from "../domain/view.ts";
import { AroundChart, anchorsOf } from "./around-chart.tsx";
import { AroundFilters } from "./around-filters.tsx";
import { PartSection, PlaceSection, RouteSection, WideSection } from "./around-list.tsx";
import { texts } from "./texts.fr.ts";

export const HERE = "/autour-de-moi";

export interface AroundPageProps {
  readonly asked: AskedAround;
  readonly seen: SeenAround;
  /** Images of the ground from elsewhere, where the operator named some; whether the reader agreed. */
  readonly tiles?: TilesOffered | undefined;
}

export interface TilesOffered {
  readonly address: string;
  readonly credit: string;
  readonly agreed: boolean;
}

/** « Autour de moi »: a map that is the index of a list. */
export function AroundPage({ asked, seen, tiles }: AroundPageProps) {
  const { where, total, place, remembered } = seen;
  const at = (changes: Partial<AskedAround>) => around.at(HERE, asked, changes);
  const query = around.write(asked);
  const title = titleOf(seen, asked);
  const anchors = anchorsOf(seen.parts);
  const geojson = query === "" ? `${HERE}.geojson` : `${HERE}.geojson?${query}`;
  const parts = { asked, seen, tiles, at, title, anchors, geojson };
  const { assets } = useFrame();
  const script = assets["around.browser.js"];
  return (
    <Page
      title={title === texts.everywhere ? texts.title : title}
      description={texts.description}
      noindex={query !== ""}
      sheets={["map.css"]}
      links={[{ type: "application/geo+json", label: texts.geojson, at: geojson }]}
      lead={where.kind === "around" ? texts.leads.around(total, where.km) : texts.leads.box(total)}
      beneath={remembered !== undefined && <p class="raison">{texts.remembered(remembered)}</p>}
    >
      <Understood
        typed={asked.typedPlace}
        isKnown={place.known}
        choices={place.choices}
        at={(typedPlace) => at({ typedPlace })}
      />
      <AroundFilters asked={asked} seen={seen} />
      <div class="deux carte-g">
        <Picture {...parts} />
        <List {...parts} />
      </div>
      {script !== undefined && <script type="module" src={script} />}
    </Page>
  );
}

interface PartsProps extends AroundPageProps {
  readonly at: (changes: Partial<AskedAround>) => string;
  readonly title: string;
  readonly anchors: readonly string[];
  readonly geojson: string;
}

/** The map, the ways to see nearer or wider, and what its signs mean. */
function Picture({ asked, seen, tiles, at, title, anchors, geojson }: PartsProps) {
  const { where, routes } = seen;
  const { assets } = useFrame();
  return (
    <figure
      class="carte-l suit pile-s"
      id="carte"
      data-carte
      data-cadre={writeBox(seen.box)}
      data-points={around.at(`${HERE}.geojson`, { ...asked, typedPlace: "", frame: "" })}
      data-contours={`${HERE}/contours.geojson`}
      data-feuille={assets["leaflet.css"]}
      data-marques={JSON.stringify(
        Object.fromEntries(seen.kinds.map(({ name, mark }) => [name, mark])),
      )}
      data-tuiles={tiles?.address}
      data-credit={tiles?.credit}
      data-agree={tiles?.agreed === true ? "oui" : undefined}
    >
      <AroundChart seen={seen} title={title} anchors={anchors} />
      <figcaption class="petit doux pile-s">
        <Ways seen={seen} at={at} />
        <p>
          {texts.caption} {where.kind === "around" && texts.ring(where.km, where.commune.name)}{" "}
          {routes.length > 0 && texts.routes}
        </p>
        <p>
          {texts.atCommune} {texts.credit} <a href={geojson}>{texts.geojson}</a>
        </p>
      </figcaption>
    </figure>
  );
}

/** The real thing: all that the map shows, and what it cannot show. */
function List({ asked, seen, at, anchors }: PartsProps) {
  const { parts, total, wide, routes, kinds } = seen;
  const [only, ...others] = parts;
  return (
    <div class="pile-l amas-l" id="liste">
      <h2 class="hors">{texts.list}</h2>
      {only === undefined && <Nothing asked={asked} seen={seen} at={at} />}
      {only !== undefined && others.length === 0 ? (
        <PlaceSection part={only} kinds={kinds} anchor={anchors[0] ?? ""} asked={asked} at={at} />
      ) : (
        parts.map((part, i) => (
          <PartSection
            part={part}
            kinds={kinds}
            anchor={anchors[i] ?? ""}
            nearer={part.nearer && at({ typedPlace: "", frame: writeBox(part.nearer) })}
          />
        ))
      )}
      {wide.length > 0 && <WideSection lists={wide} kinds={kinds} />}
      {routes.length > 0 && <RouteSection routes={routes} />}
      {total > 0 && (
        <p>
          <a href="#carte">{texts.toMap}</a>
        </p>
      )}
    </div>
  );
}

/** What the page is called: by the place that is looked at. */
export function titleOf({ where }: Pick<SeenAround, "where">, asked: AskedAround): string {
  if (where.kind === "around") return texts.around(where.commune.name);
  if (where.kind === "box" && where.name !== undefined) return where.name;
  return where.kind === "box" && asked.frame !== "" ? texts.inFrame : texts.everywhere;
}

interface WaysProps {
  readonly seen: SeenAround;
  readonly at: (changes: Partial<AskedAround>) => string;
}

/** Nearer, wider, everywhere: links, since the server draws again. */
function Ways({ seen, at }: WaysProps) {
  const { where } = seen;
  const [nearer, wider] = (["nearer", "wider"] as const).map((step) => stepOf(seen, step, at));
  return (
    <ul class="pages">
      {nearer !== undefined && (
        <li>
          <a href={nearer}>{texts.nearer}</a>
        </li>
      )}
      {wider !== undefined && (
        <li>
          <a href={wider}>{texts.wider}</a>
        </li>
      )}
      {where.kind !== "everything" && (
        <li>
          <a href={at({ typedPlace: "france", frame: "" })}>{texts.everything}</a>
        </li>
      )}
      <li>
        <a href="#liste">{texts.toList}</a>
      </li>
    </ul>
  );
}

function stepOf(
  { where, box }: SeenAround,
  step: "nearer" | "wider",
  at: WaysProps["at"],
): string | undefined {
  if (where.kind === "around") {
    const km = nextRadius(where.km, step);
    const typedPlace = `commune-${where.commune.code}`;
    if (km !== undefined) return at({ typedPlace, km, frame: "" });
    return step === "wider" ? at({ typedPlace: "france", frame: "" }) : undefined;
  }
  const next = zoomed(box, step === "nearer" ? 0.5 : 2);
  return next && at({ typedPlace: "", frame: writeBox(next) });
}

function Nothing({ asked, seen, at }: AroundPageProps & Pick<WaysProps, "at">) {
  const wider = stepOf(seen, "wider", at);
  const isHidden = seen.kinds.some(({ shown }) => !shown);
  const isEverywhere =
    asked.typedPlace === "" && asked.frame === "" && seen.remembered === undefined;
  return (
    <Empty title={texts.empty}>
      <p>{texts.emptyHelp}</p>
      <ul class="serre">
        {wider !== undefined && !isEverywhere && (
          <li>
            <a href={wider}>{texts.emptyWider}</a>
          </li>
        )}
        {isHidden && (
          <li>
            <a href={at({ kinds: [] })}>{texts.emptyAll}</a>
          </li>
        )}
        {!isEverywhere && (
          <li>
            <a href={at({ typedPlace: "france", frame: "" })}>{texts.emptyEverything}</a>
          </li>
        )}
      </ul>
    </Empty>
  );
}
