import { dayOf, writeDay } from "#basics/dates";

import type { SeenExchange, SeenStep } from "../actions/see-exchange.ts";
import { isSide, type Party } from "../domain/exchange.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";
import { sayStep } from "./say-exchange.ts";

const WIDTH = 360;
const LEFT = 70;
const RIGHT = 290;
const TOP = 44;
const STEP = 46;

/**
 * The exchange as a small sequence diagram: two lines of life, an arrow a step, from the top down. Drawn
 * by the server; the same is told in words above it.
 */
export function Sequence({
  seen,
  today,
}: {
  readonly seen: SeenExchange;
  readonly today: Temporal.PlainDate;
}) {
  const { steps, names } = seen;
  const height = TOP + steps.length * STEP + 16;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture and its legend are one named group (RGAA 1.9)
    <figure class="sequence" role="group" aria-label={texts.pictureSays}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="sequence-titre">
        <title id="sequence-titre">{texts.pictureSays}</title>
        {([LEFT, RIGHT] as const).map((x, i) => (
          <>
            <text x={x} y={18} text-anchor="middle" class="qui">
              {short((i === 0 ? names.asker : names.giver).name)}
            </text>
            <line x1={x} y1={26} x2={x} y2={height} class="vie" />
          </>
        ))}
        {steps.map((step, i) => (
          <Arrow seen={seen} step={step} y={TOP + i * STEP + 20} today={today} />
        ))}
      </svg>
      <figcaption class="petit doux">{texts.pictureSays}</figcaption>
    </figure>
  );
}

interface ArrowProps {
  readonly seen: SeenExchange;
  readonly step: SeenStep;
  readonly y: number;
  readonly today: Temporal.PlainDate;
}

function Arrow({ seen, step, y, today }: ArrowProps) {
  const [from, to] = endsOf(step.by);
  const label = short(sayStep(seen, step), 34);
  const tip = to > from ? to - 7 : to + 7;
  return (
    <g class={isSide(step.by) ? "pas" : "pas maison"}>
      <text x={WIDTH / 2} y={y - 8} text-anchor="middle">
        {label}
      </text>
      <line x1={from} y1={y} x2={tip} y2={y} />
      <path d={`M${to} ${y} L${tip} ${y - 4} L${tip} ${y + 4} Z`} />
      <text x={WIDTH / 2} y={y + 12} text-anchor="middle" class="jour">
        {writeDay(dayOf(step.at), today)}
      </text>
    </g>
  );
}

/** From the one who speaks to the other; what the platform does goes to the giver, an approver’s word to the asker. */
function endsOf(by: Party): readonly [number, number] {
  if (by === "giver" || by === "first-approver" || by === "second-approver") return [RIGHT, LEFT];
  return [LEFT, RIGHT];
}

function short(text: string, most = 18): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
