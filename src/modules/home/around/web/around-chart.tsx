import { Chart, type ChartDisc, type Mark } from "#ui/chart";

import type { AroundPart, SeenAround } from "../actions/see-around.ts";
import { texts } from "./texts.fr.ts";

/** Where a part of the list stands on the page: by its commune, so that a link to it lasts; by its place in the list, else. */
export function anchorsOf(parts: readonly AroundPart[]): readonly string[] {
  const taken = new Set<string>();
  return parts.map(({ commune }, at) => {
    const wished = commune === undefined ? `lieu-${at + 1}` : `commune-${commune}`;
    const anchor = taken.has(wished) ? `${wished}-${at + 1}` : wished;
    taken.add(anchor);
    return anchor;
  });
}

/** The name of a part: of its commune, and whether it goes beyond. */
export function nameOfPart({ name, isWhole }: Pick<AroundPart, "name" | "isWhole">): string {
  if (name === "") return texts.nowhere;
  return isWhole ? name : texts.andAround(name);
}

export interface AroundChartProps {
  readonly seen: SeenAround;
  readonly title: string;
  readonly anchors: readonly string[];
}

/** The map of what is around: an index of the list. */
export function AroundChart({ seen, title, anchors }: AroundChartProps) {
  const { where, parts, kinds, ground, names, routes } = seen;
  const markOf = new Map<string, Mark>(kinds.map(({ name, mark }) => [name, mark]));
  const oneOf = new Map(kinds.map(({ name, one }) => [name, one]));
  const discs: readonly ChartDisc[] = parts.map((part, at) => {
    const [first] = part.told;
    const name = nameOfPart(part);
    return {
      ...part.disc,
      href: `#${anchors[at] ?? ""}`,
      count: part.count,
      label:
        part.count === 1 && first !== undefined
          ? texts.discOf(name, oneOf.get(first.kind) ?? "", first.title)
          : texts.disc(name, part.count),
      name: part.name,
      mark: part.kind === undefined ? undefined : markOf.get(part.kind),
    };
  });
  const held = new Set(parts.flatMap(({ departments }) => departments));
  const centre = where.kind === "around" ? where.commune.centre : undefined;
  return (
    <Chart
      label={texts.chart(title)}
      projection={seen.projection}
      lands={ground.departments.map(({ code, polygons }) => ({
        id: code,
        name: names.get(code) ?? "",
        far: held.size > 0 && !held.has(code),
        polygons,
      }))}
      limits={ground.communes}
      discs={discs}
      routes={routes.map(({ from, to }) => ({ from, to, weight: 2 }))}
      ring={
        centre === undefined || where.kind !== "around"
          ? undefined
          : { ...centre, km: Number(where.km) }
      }
      marks={[...new Set(kinds.map(({ mark }) => mark))]}
    />
  );
}
