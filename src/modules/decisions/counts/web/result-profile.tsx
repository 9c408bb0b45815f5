import { State } from "#ui/state";
import { Table } from "#ui/table";

import { judgeProfiles } from "../../domain/methods/majority-judgment.ts";
import { BEST_MENTION } from "../../domain/methods/method.ts";
import { MOST_DRAWN, namedBy, type ResultProps, total } from "./result-figures.ts";
import { figure, mention, viewTexts as texts } from "../../web/result-texts.fr.ts";

interface Judged {
  readonly option: number;
  readonly label: string;
  /** Voices by mention, from 0. */
  readonly voices: readonly number[];
  readonly median: number;
}

/** From the best mention to « À rejeter ». */
const BEST_FIRST = Array.from({ length: BEST_MENTION + 1 }, (_, i) => BEST_MENTION - i);

/** The answers, best judged first. */
function judgedOf({ options, summary }: ResultProps): readonly Judged[] {
  const { counts } = summary;
  const { profiles, medians, order } = judgeProfiles(
    options.map((_, option) => (counts.kind === "profile" ? (counts.profile[option] ?? []) : [])),
  );
  return order.flat().map((option) => ({
    option,
    label: options[option]?.label ?? "",
    voices: profiles[option] ?? [],
    median: medians[option] ?? 0,
  }));
}

/** The profile of each answer: all its voices from the best mention to the worst, and where half of them is. */
export function ProfilePicture(props: ResultProps) {
  const judged = judgedOf(props);
  const drawn = judged.slice(0, MOST_DRAWN);
  const named = props.outcome.kind === "chosen" ? namedBy(props.outcome) : [];
  return (
    <div class="pile" aria-hidden="true">
      <div>
        <p class="moitie petit">{texts.half}</p>
        <ul class="profils">
          {drawn.map((one) => (
            <li class="pile-s">
              <div class="rang bouts">
                <strong>{one.label}</strong>
                <State tone={named.includes(one.option) ? "va" : undefined}>
                  {mention(one.median)}
                </State>
              </div>
              <Profile voices={one.voices} />
            </li>
          ))}
        </ul>
      </div>
      {judged.length > drawn.length && (
        <p class="petit">{texts.more(judged.length - drawn.length)}</p>
      )}
      <p class="legende-m">
        {BEST_FIRST.map((mark) => (
          <span>
            <span class={`cle m${mark}`} />
            {mention(mark)}
          </span>
        ))}
      </p>
    </div>
  );
}

function Profile({ voices }: { readonly voices: readonly number[] }) {
  const all = total(voices);
  let from = 0;
  return (
    <svg class="jm" viewBox={`0 0 ${Math.max(1, all)} 10`} preserveAspectRatio="none">
      {BEST_FIRST.map((mark) => {
        const width = voices[mark] ?? 0;
        const x = from;
        from += width;
        return width > 0 && <rect class={`m${mark}`} x={x} width={width} height="10" />;
      })}
      <path class="mi" d={`M${all / 2} 0V10`} />
    </svg>
  );
}

/** Voices by answer and mention, and the mention of the majority. */
export function ProfileTable(props: ResultProps) {
  return (
    <Table
      caption={texts.profileCaption}
      columns={[
        { title: texts.anyAnswer, cell: (one: Judged) => one.label },
        ...BEST_FIRST.map((mark) => ({
          title: mention(mark),
          cell: (one: Judged) => figure(one.voices[mark] ?? 0),
          number: true,
        })),
        {
          title: texts.median,
          cell: (one: Judged) => <strong>{props.summary.spoken > 0 && mention(one.median)}</strong>,
        },
      ]}
      rows={judgedOf(props)}
    />
  );
}
