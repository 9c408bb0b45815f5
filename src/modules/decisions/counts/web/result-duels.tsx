import { shorten } from "#basics/text";
import { State } from "#ui/state";
import { Table } from "#ui/table";

import type { Counts } from "../../domain/counting/count-file.ts";
import { rankByPairwise } from "../../domain/methods/schulze.ts";
import { MOST_DRAWN, namedBy, type ResultProps } from "./result-figures.ts";
import { figure, viewTexts as texts } from "../../web/result-texts.fr.ts";

interface Placed {
  readonly option: number;
  readonly label: string;
  /** From 1; the same for answers that are equal. */
  readonly place: number;
}

/** A name at the head of a column: the whole of it begins its row. */
const SHORT = 26;

/** The answers in the order of the count; among equals, the one that was chosen first. */
function placedOf({ options, summary, outcome }: ResultProps): readonly Placed[] {
  const named = namedBy(outcome);
  const places = options.map((_, option) => option);
  const flat = places.flatMap((one) =>
    places.map((other) => preferring(summary.counts, one, other)),
  );
  const { order } = rankByPairwise(options.length, Float64Array.from(flat), []);
  let place = 1;
  return order.flatMap((group) => {
    const here = place;
    place += group.length;
    return group
      .toSorted((a, b) => Number(named.includes(b)) - Number(named.includes(a)))
      .map((option) => ({ option, label: options[option]?.label ?? "", place: here }));
  });
}

/** The voices that prefer one answer to another. */
function preferring(counts: Counts, one: number, other: number): number {
  return counts.kind === "pairwise" ? (counts.pairwise[one]?.[other] ?? 0) : 0;
}

/** The order of the answers, as marks along a line. Says what its table says. */
export function OrderPicture(props: ResultProps) {
  const placed = placedOf(props);
  const drawn = placed.slice(0, MOST_DRAWN);
  const chosen = props.outcome.kind === "chosen" ? props.outcome : undefined;
  return (
    <div class="pile-s" aria-hidden="true">
      <ol class="ordre">
        {drawn.map(({ option, label, place }, i) => (
          <li>
            <Mark place={place} kept={option === chosen?.option} last={i === drawn.length - 1} />
            <span>
              <strong>{label}</strong>{" "}
              {option === chosen?.option && (
                <State tone="va">{chosen.drawn ? texts.drawn : texts.named.plurality}</State>
              )}
            </span>
          </li>
        ))}
      </ol>
      {placed.length > drawn.length && (
        <p class="petit">{texts.more(placed.length - drawn.length)}</p>
      )}
    </div>
  );
}

interface MarkProps {
  readonly place: number;
  readonly kept: boolean;
  readonly last: boolean;
}

function Mark({ place, kept, last }: MarkProps) {
  return (
    <svg class={last ? "rang-m fin-m" : "rang-m"} viewBox="0 0 32 32">
      <circle class={kept ? "gardee" : undefined} cx="16" cy="16" r="14" />
      <text x="16" y="21.5">
        {place}
      </text>
    </svg>
  );
}

/** Each answer against each other: the voices that prefer it, and those that prefer the other. */
export function DuelsTable(props: ResultProps) {
  const placed = placedOf(props);
  return (
    <div class="duels pile-s">
      <Table
        caption={texts.duelsCaption}
        grid
        columns={[
          {
            title: texts.anyAnswer,
            cell: (row: Placed) => texts.placed(row.place, row.label),
          },
          ...placed.map((column) => ({
            title: texts.against(shorten(column.label, SHORT)),
            cell: (row: Placed) => (
              <Duel
                mine={preferring(props.summary.counts, row.option, column.option)}
                theirs={preferring(props.summary.counts, column.option, row.option)}
                itself={row.option === column.option}
              />
            ),
          })),
        ]}
        rows={placed}
      />
      <p class="petit doux">{texts.duelsHelp}</p>
    </div>
  );
}

interface DuelProps {
  readonly mine: number;
  readonly theirs: number;
  /** Nothing is compared with itself. */
  readonly itself: boolean;
}

function Duel({ mine, theirs, itself }: DuelProps) {
  if (itself) return <span aria-hidden="true">·</span>;
  return (
    <>
      {mine > theirs ? <strong>{figure(mine)}</strong> : figure(mine)}
      {texts.versus}
      {theirs > mine ? <strong>{figure(theirs)}</strong> : figure(theirs)}
    </>
  );
}
