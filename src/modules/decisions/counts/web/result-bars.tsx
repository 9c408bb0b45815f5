import { State } from "#ui/state";
import { Table } from "#ui/table";

import type { Method } from "../../domain/methods/method.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";
import { marksOf, MOST_DRAWN, namedBy, type ResultProps } from "./result-figures.ts";
import { figure, viewTexts as texts, voices } from "../../web/result-texts.fr.ts";

export interface BarsProps extends ResultProps {
  readonly method: Extract<Method, "majority" | "nomination" | "plurality" | "approval">;
}

interface Bar {
  readonly option: number;
  readonly label: string;
  readonly voices: number;
}

/**
 * The answers with their voices: those of a choice with most voices first, « pour » before « contre ».
 * Of an election, who was named, by name: people are not put in an order of merit.
 */
function barsOf({ method, options, summary }: BarsProps): readonly Bar[] {
  const bars = options.map(({ label }, option) => ({
    option,
    label,
    voices: marksOf(summary, option, 1),
  }));
  if (method === "majority") return bars;
  if (method === "nomination")
    return bars
      .filter((bar) => bar.voices > 0)
      .toSorted((one, other) => one.label.localeCompare(other.label, "fr"));
  return bars.toSorted((one, other) => other.voices - one.voices);
}

/** A bar an answer; across the first one of a proposal, the voices that it needed. Says what its table says. */
export function BarsPicture(props: BarsProps) {
  const { outcome, method } = props;
  const bars = barsOf(props);
  const needed = neededOf(outcome);
  const most = Math.max(1, needed ?? 0, ...bars.map((bar) => bar.voices));
  const drawn = bars.slice(0, MOST_DRAWN);
  const named = namedBy(outcome);
  return (
    <div class="pile" aria-hidden="true">
      <ul class="profils">
        {drawn.map((bar, i) => (
          <li class="pile-s">
            <div class="rang bouts">
              <strong>{bar.label}</strong>{" "}
              <span>
                {named.includes(bar.option) && (
                  <State tone={outcome.kind === "tie" ? undefined : "va"}>
                    {outcome.kind === "tie" ? texts.equal : texts.named[method]}
                  </State>
                )}{" "}
                {voices(bar.voices)}
              </span>
            </div>
            <BarPicture
              bar={bar}
              most={most}
              kept={named.includes(bar.option)}
              needed={i === 0 ? needed : undefined}
            />
          </li>
        ))}
      </ul>
      {bars.length > drawn.length && <p class="petit">{texts.more(bars.length - drawn.length)}</p>}
      {needed !== undefined && (
        <p class="petit">
          <svg class="barre-cle" viewBox="0 0 8 16">
            <path class="but" d="M4 0V16" />
          </svg>{" "}
          {texts.line(needed)}
        </p>
      )}
    </div>
  );
}

interface BarPictureProps {
  readonly bar: Bar;
  readonly most: number;
  readonly kept: boolean;
  readonly needed: number | undefined;
}

function BarPicture({ bar, most, kept, needed }: BarPictureProps) {
  return (
    <svg class="barre" viewBox={`0 0 ${most} 10`} preserveAspectRatio="none">
      {bar.voices > 0 && (
        <rect class={kept ? "gardee" : undefined} width={bar.voices} height="10" />
      )}
      <path class="bord" d="M0 0V10" />
      {needed !== undefined && <path class="but" d={`M${needed} -1V11`} />}
    </svg>
  );
}

function neededOf(outcome: Outcome): number | undefined {
  return outcome.kind === "adopted" || outcome.kind === "rejected" ? outcome.needed : undefined;
}

/** Voices by answer; who left it to the others, and all that were spoken. */
export function BarsTable(props: BarsProps) {
  const { method, summary } = props;
  const left = { label: texts.abstained, voices: summary.abstained };
  const bars = barsOf(props).map((bar) => ({ label: bar.label, voices: bar.voices }));
  return (
    <Table
      caption={texts.barsCaption[method]}
      columns={[
        { title: texts.answer[method], cell: ({ label }) => label },
        { title: texts.voices, cell: (row) => figure(row.voices), number: true },
      ]}
      rows={[...bars, left]}
      foot={[texts.spoken, figure(summary.spoken)]}
    />
  );
}
