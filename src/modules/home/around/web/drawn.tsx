import { Empty } from "#ui/list";
import { useFrame } from "#ui/frame";

import type { SeenAround } from "../actions/see-around.ts";
import { type AskedAround, nextRadius } from "../domain/asked.ts";
import { writeBox, zoomed } from "../domain/view.ts";
import { AroundChart, anchorsOf } from "./around-chart.tsx";
import {
  BeyondSection,
  PartSection,
  PlaceSection,
  RouteSection,
  WideSection,
} from "./around-list.tsx";
import { texts } from "./texts.fr.ts";

export interface TilesOffered {
  readonly address: string;
  readonly credit: string;
  readonly agreed: boolean;
}

/** The contours of the ground, for who moves the map. */
const CONTOURS = "/autour-de-moi/contours.geojson";

export interface DrawnProps {
  readonly asked: Pick<AskedAround, "page">;
  readonly seen: SeenAround;
  /** Images of the ground from elsewhere, where the operator named some; whether the reader agreed. */
  readonly tiles?: TilesOffered | undefined;
  /** The same map with something changed. */
  readonly at: (changes: Partial<AskedAround>) => string;
  readonly title: string;
  /** The same as GeoJSON; and without its place, for who moves the map. */
  readonly geojson: string;
  readonly points: string;
  /** Whether nothing of the ground was chosen. */
  readonly isEverywhere: boolean;
  /** Where one begins again, and what is said where nothing is. */
  readonly all: string;
  readonly help: string;
}

/** A map and its list: the picture is the index, the list is the real thing. */
export function Drawn(props: DrawnProps) {
  const anchors = anchorsOf(props.seen.parts);
  const { assets } = useFrame();
  const script = assets["around.browser.js"];
  return (
    <>
      <div class="deux carte-g">
        <Picture {...props} anchors={anchors} />
        <List {...props} anchors={anchors} />
      </div>
      {script !== undefined && <script type="module" src={script} />}
    </>
  );
}

interface PartsProps extends DrawnProps {
  readonly anchors: readonly string[];
}

/** The map, the ways to see nearer or wider, and what its signs mean. */
function Picture({ seen, tiles, at, title, anchors, geojson, points }: PartsProps) {
  const { where, routes } = seen;
  const { assets } = useFrame();
  return (
    <figure
      class="carte-l suit pile-s"
      id="carte"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture and its legend are one named group (RGAA 1.9)
      role="group"
      aria-label={texts.caption}
      data-carte
      data-cadre={writeBox(seen.box)}
      data-points={points}
      data-contours={CONTOURS}
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
          {texts.caption}
          {/* Drawn on the picture alone: a map that is moved by hand has neither. */}
          <span data-dessin>
            {" "}
            {where.kind === "around" && texts.ring(where.km, where.commune.name)}{" "}
            {routes.length > 0 && texts.routes}
          </span>
        </p>
        <p>
          {texts.atCommune} {texts.credit} <a href={geojson}>{texts.geojson}</a>
        </p>
      </figcaption>
    </figure>
  );
}

/** The real thing: all that the map shows, and what it cannot show. */
function List(props: PartsProps) {
  const { asked, seen, at, anchors, all } = props;
  const { parts, total, wide, routes, kinds, beyond } = seen;
  const [only, ...others] = parts;
  return (
    <div class="pile-l amas-l" id="liste">
      <h2 class="hors">{texts.list}</h2>
      {only === undefined && <Nothing {...props} />}
      {only !== undefined && others.length === 0 ? (
        <PlaceSection {...{ part: only, kinds, asked, at, all }} anchor={anchors[0] ?? ""} />
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
      {beyond.length > 0 && (
        <BeyondSection beyond={beyond} at={(box) => at({ typedPlace: "", frame: writeBox(box) })} />
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

function Nothing({ seen, at, isEverywhere, help }: DrawnProps) {
  const wider = stepOf(seen, "wider", at);
  const isHidden = seen.kinds.some(({ shown }) => !shown);
  return (
    <Empty title={texts.empty}>
      <p>{help}</p>
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
