import type { Child } from "hono/jsx";

import { UsedMark } from "#ui/chart";
import { Flag } from "#ui/flag";
import { Folded } from "#ui/thing";
import type { ToldPoint } from "#services/house";

import type { CountedKind } from "../actions/see-around.ts";
import { texts } from "./texts.fr.ts";

/** Each kind by its name. */
export function kindsByName(kinds: readonly CountedKind[]): ReadonlyMap<string, CountedKind> {
  return new Map(kinds.map((kind) => [kind.name, kind]));
}

/** So many of one part are read at once; what follows them unfolds, unless it is hardly more. */
const FIRST_READ = 6;

interface FirstReadProps<One> {
  readonly all: readonly One[];
  /** A list of some of them. */
  readonly of: (some: readonly One[]) => Child;
}

/** The first ones of a list; the others unfold. */
export function FirstRead<One>({ all, of }: FirstReadProps<One>) {
  const first = all.length > FIRST_READ + 2 ? FIRST_READ : all.length;
  const others = all.slice(first);
  return (
    <>
      {of(all.slice(0, first))}
      {others.length > 0 && <Folded title={texts.others(others.length)}>{of(others)}</Folded>}
    </>
  );
}

interface PointsProps {
  readonly points: readonly ToldPoint[];
  readonly kinds: readonly CountedKind[];
}

/** What stands at one place, or at none, a line each. */
export function Points({ points, kinds }: PointsProps) {
  return <FirstRead all={points} of={(some) => <PointList points={some} kinds={kinds} />} />;
}

function PointList({ points, kinds }: PointsProps) {
  const kindOf = kindsByName(kinds);
  return (
    <ul class="pt-l">
      {points.map((point) => (
        <li>
          <PointLine point={point} kind={kindOf.get(point.kind)} />
        </li>
      ))}
    </ul>
  );
}

/** One thing: what it is known by, its name, its kind. */
export function PointLine({
  point,
  kind,
}: {
  readonly point: ToldPoint;
  readonly kind: CountedKind | undefined;
}) {
  return (
    <>
      <Sign sign={point.sign} mark={kind?.mark} />
      <a href={point.address}>
        <span class="n">{point.title}</span>{" "}
        <span class="petit doux">
          {kind?.one}
          {point.line !== undefined && ` · ${point.line}`}
        </span>
      </a>
    </>
  );
}

/** What it is known by: its own flag or logo, or the mark that its kind has on the chart. */
function Sign({
  sign,
  mark,
}: {
  readonly sign: ToldPoint["sign"];
  readonly mark: CountedKind["mark"] | undefined;
}) {
  if (sign !== undefined) return <Flag {...sign} />;
  return mark === undefined ? null : <UsedMark mark={mark} />;
}
