import { Chart, type ChartDisc, type ChartTown } from "#ui/chart";

import type { Organisation } from "../../domain/organisation.ts";
import { texts } from "../../web/texts.fr.ts";
import type { Ground, PlacedCommunes, SeatGround } from "../actions/see-ground.ts";

interface GroundChartProps {
  readonly label: string;
  readonly ground: Ground;
  readonly discs: readonly ChartDisc[];
  readonly towns?: readonly ChartTown[];
}

function GroundChart({ label, ground, discs, towns }: GroundChartProps) {
  const { projection, outlines, names } = ground;
  return (
    <Chart
      label={label}
      projection={projection}
      lands={outlines.departments.map(({ code, polygons }) => ({
        id: code,
        name: names.get(code) ?? "",
        polygons,
      }))}
      discs={discs}
      towns={towns}
      marks={[]}
    />
  );
}

export interface SeatChartProps {
  readonly organisation: Pick<Organisation, "commune" | "town">;
  readonly seat: SeatGround;
}

/** Where its seat is: a flag at the middle of its commune, which leads to what is around. */
export function SeatChart({ organisation: { commune, town }, seat }: SeatChartProps) {
  return (
    <GroundChart
      label={texts.page.chart(town)}
      ground={seat}
      towns={seat.towns}
      discs={[
        {
          x: seat.x,
          y: seat.y,
          count: 1,
          mark: "flag",
          name: town,
          label: texts.page.around(town),
          href: `/autour-de-moi?ou=commune-${commune}`,
        },
      ]}
    />
  );
}

export interface CommunesChartProps {
  readonly ground: Ground & { readonly places: readonly PlacedCommunes[] };
  /** Where the heading of a commune is, by its letter. */
  readonly anchor: (letter: string) => string;
}

/** The list drawn: each commune under the letter of its heading. Those too near to be told apart share a disc. */
export function CommunesChart({ ground, anchor }: CommunesChartProps) {
  return (
    <GroundChart
      label={texts.directory.chart}
      ground={ground}
      discs={ground.places.map(({ x, y, communes }) => {
        const [first] = communes;
        const letters = communes.map(({ letter }) => letter);
        return {
          x,
          y,
          count: communes.reduce((sum, { listed }) => sum + listed.length, 0),
          letter: letters.length > 3 ? `${letters[0] ?? ""}…` : letters.join(""),
          mark: undefined,
          name: first?.town ?? "",
          label: texts.directory.discOf(
            communes.map(({ letter, town }) => `${letter}, ${town}`).join(" ; "),
            communes.reduce((sum, { listed }) => sum + listed.length, 0),
          ),
          href: `#${anchor(first?.letter ?? "")}`,
        };
      })}
    />
  );
}
