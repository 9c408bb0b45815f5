import type { AskedPage } from "#basics/query";
import { Listing } from "#ui/listing";
import type { MapRoute } from "#services/house";

import type { Box } from "#rules/territory";

import type { AroundPart, Beyond, CountedKind, WideList } from "../actions/see-around.ts";
import type { SeenList } from "../actions/see-list.ts";
import { PLACE_PAGE } from "../domain/parts.ts";
import { nameOfPart } from "./around-chart.tsx";
import { FirstRead, kindsByName, PointLine, Points } from "./points.tsx";
import { texts } from "./texts.fr.ts";

export interface PartSectionProps {
  readonly part: AroundPart;
  readonly kinds: readonly CountedKind[];
  readonly anchor: string;
  /** Where all of it is, when more is there than what is written out. */
  readonly nearer: string | undefined;
}

/** The part of the list that a disc opens: the same number, the same place. */
export function PartSection({ part, kinds, anchor, nearer }: PartSectionProps) {
  const name = nameOfPart(part);
  return (
    <section id={anchor} aria-labelledby={`t-${anchor}`} class="pile-s">
      <h2 class="h-petit" id={`t-${anchor}`}>
        <span class="rond-n">
          {part.count}
          <span class="hors">{texts.countedAt}</span>
        </span>
        {name}
        {part.km !== undefined && <span class="doux petit"> · {texts.away(part.km)}</span>}
      </h2>
      {part.approximate && <p class="petit doux">{texts.approximate}</p>}
      <Points points={part.told} kinds={kinds} />
      {nearer !== undefined && (
        <p>
          <a href={nearer}>{texts.seeAll(part.count, name)}</a>
        </p>
      )}
    </section>
  );
}

export interface PlaceSectionProps extends Omit<PartSectionProps, "nearer"> {
  readonly asked: AskedPage;
  readonly at: (changes: Partial<AskedPage>) => string;
  readonly all: string;
}

/** The list of one place, when all that is seen stands there: page by page. */
export function PlaceSection({ part, kinds, anchor, asked, at, all }: PlaceSectionProps) {
  const name = nameOfPart(part);
  const kindOf = kindsByName(kinds);
  return (
    <div id={anchor} class="pile-s">
      {part.approximate && <p class="petit doux">{texts.approximate}</p>}
      <Listing
        shown={part.told}
        total={part.count}
        asked={asked}
        size={PLACE_PAGE}
        at={at}
        all={all}
        isAsked
        line={(point) => (
          <div class="pt-l">
            <PointLine point={point} kind={kindOf.get(point.kind)} />
          </div>
        )}
        says={{
          count: (total) => texts.disc(name, total),
          clear: texts.clear,
          empty: texts.empty,
          emptyHelp: texts.emptyHelp,
          emptyFirst: texts.empty,
        }}
      />
    </div>
  );
}

/** What a map of everything does not draw: each far département, and the way to it. */
export function BeyondSection({
  beyond,
  at,
}: {
  readonly beyond: readonly Beyond[];
  readonly at: (box: Box) => string;
}) {
  return (
    <section aria-labelledby="ailleurs" class="pile-s">
      <h2 class="h-petit" id="ailleurs">
        {texts.beyond}
      </h2>
      <ul class="serre">
        {beyond.map(({ name, count, box }) => (
          <li>
            <a href={at(box)}>{texts.disc(name, count)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was found and has no point: some, and the list where the others are. */
export function ApartSection({
  apart: { shown, total },
  kinds,
  all,
}: {
  readonly apart: SeenList["apart"];
  readonly kinds: readonly CountedKind[];
  readonly all: string;
}) {
  return (
    <section aria-labelledby="sans-point" class="pile-s">
      <h2 class="h-petit" id="sans-point">
        {texts.apart(total)}
      </h2>
      <p class="petit doux">{texts.apartSays}</p>
      <Points points={shown} kinds={kinds} />
      {total > shown.length && (
        <p>
          <a href={all}>{texts.seeApart}</a>
        </p>
      )}
    </section>
  );
}

/** What covers a whole territory: named here, and never a point. */
export function WideSection({
  lists,
  kinds,
}: {
  readonly lists: readonly WideList[];
  readonly kinds: readonly CountedKind[];
}) {
  return (
    <section aria-labelledby="partout" class="pile-s">
      <h2 class="h-petit" id="partout">
        {texts.wide}
      </h2>
      {lists.map(({ shown, total, all }) => (
        <>
          <Points points={shown} kinds={kinds} />
          {total > shown.length && (
            <p>
              <a href={all}>{texts.seeWide(total)}</a>
            </p>
          )}
        </>
      ))}
    </section>
  );
}

/** What the magenta lines say, in words. */
export function RouteSection({ routes }: { readonly routes: readonly MapRoute[] }) {
  return (
    <section aria-labelledby="liens" class="pile-s">
      <h2 class="h-petit" id="liens">
        {texts.routeList}
      </h2>
      <FirstRead all={routes} of={(some) => <RouteList routes={some} />} />
    </section>
  );
}

function RouteList({ routes }: { readonly routes: readonly MapRoute[] }) {
  return (
    <ul class="pt-l sans-marque">
      {routes.map(({ title, line, address }) => (
        <li>
          <a href={address}>
            <span class="n">{title}</span> <span class="petit doux">{line}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
