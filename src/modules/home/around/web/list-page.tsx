import { Page } from "#ui/page";

import type { SeenList } from "../actions/see-list.ts";
import type { AskedAround } from "../domain/asked.ts";
import { ApartSection } from "./around-list.tsx";
import { Drawn, type TilesOffered } from "./drawn.tsx";
import { texts } from "./texts.fr.ts";

export interface ListPageProps {
  readonly asked: Pick<AskedAround, "frame" | "page">;
  readonly seen: SeenList;
  readonly tiles?: TilesOffered | undefined;
}

/** The address of a search on the map: the query of the list, the rectangle, the page of one place. */
export function addressOf(
  { kind, query }: Pick<SeenList["list"], "kind" | "query">,
  { frame = "", page = 1 }: Partial<AskedAround>,
  suffix = "",
): string {
  const asked = new URLSearchParams(query);
  if (frame !== "") asked.set("cadre", frame);
  if (page > 1) asked.set("page", String(page));
  const written = asked.toString();
  return `/autour-de-moi/${kind}${suffix}${written === "" ? "" : `?${written}`}`;
}

/** A search of a list, on the map: the same things, and the way back to the list, which is the real thing. */
export function ListPage({ asked, seen, tiles }: ListPageProps) {
  const { list, total, found, things, apart, kinds } = seen;
  const title = texts.listed.title(list.title);
  const back = list.query === "" ? list.at : `${list.at}?${list.query}`;
  const at = ({ frame = asked.frame, page = 1 }: Partial<AskedAround>) =>
    addressOf(list, { frame, page });
  return (
    <Page
      title={title}
      noindex
      sheets={["map.css"]}
      lead={texts.listed.lead({ total, things, places: seen.parts.length }, found)}
      beneath={
        <>
          <p class="raison">{list.query === "" ? texts.listed.all : texts.listed.same}</p>
          <ul class="pages">
            <li>
              <a href={back}>{texts.listed.back}</a>
            </li>
            <li>
              <a href="/autour-de-moi">{texts.listed.around}</a>
            </li>
          </ul>
        </>
      }
    >
      <Drawn
        {...{ asked, seen, tiles, at, title }}
        geojson={addressOf(list, { frame: asked.frame }, ".geojson")}
        points={addressOf(list, {}, ".geojson")}
        isEverywhere={asked.frame === ""}
        all={addressOf(list, {})}
        help={texts.listed.empty}
      />
      {apart.total > 0 && <ApartSection apart={apart} kinds={kinds} all={back} />}
    </Page>
  );
}
