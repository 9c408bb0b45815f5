import { shorten } from "#basics/text";
import { addressOf } from "#rules/circles";
import { addressOfThread } from "#rules/conversations";
import { Folded } from "#ui/thing";

import type { Remark, Remarks } from "../actions/list-remarks.ts";
import { texts } from "./texts.fr.ts";

export interface RemarksPartProps {
  /** Undefined: who looks is not of the circle, and nothing is said. */
  readonly remarks: Remarks | undefined;
  /** The rank of the passage today, and its words. */
  readonly place: number;
  readonly words: string;
  /** Where one speaks of it. */
  readonly at: string;
}

/** Beside a passage, folded, with a count: the threads about it, and the way to say something. */
export function RemarksPart({ remarks, place, words, at }: RemarksPartProps) {
  if (remarks === undefined) return null;
  const more = remarks.more.get(place) ?? 0;
  const here = remarks.shown.filter(
    ({ standing, threads }) => standing.place === place && threads.length > 0,
  );
  const messages = here
    .flatMap(({ threads }) => threads)
    .reduce((all, { lastPlace }) => all + lastPlace, 0);
  const start = shorten(words.replace(/\s+/g, " ").trim(), 48);
  return (
    <>
      {here.length > 0 && (
        <Folded title={texts.count(messages)}>
          <div class="pile-s">
            {here.map((remark) => (
              <Said remark={remark} />
            ))}
            {more > 0 && (
              <p>
                <a href={`${addressOf(remarks.circle)}/fils`}>{texts.more(more)}</a>
              </p>
            )}
          </div>
        </Folded>
      )}
      <p>
        <a href={at} aria-label={texts.sayOf(start)}>
          {texts.say}
        </a>
      </p>
    </>
  );
}

function Said({ remark: { was, standing, threads } }: { readonly remark: Remark }) {
  return (
    <>
      {standing.how !== "there" && (
        <>
          <p class="petit doux">{standing.how === "gone" ? texts.gone : texts.changed}</p>
          <p class="mots">{was}</p>
        </>
      )}
      <ul class="liens-l">
        {threads.map(({ id, title, lastPlace }) => (
          <li>
            <a href={addressOfThread(id)}>{texts.thread(title, lastPlace)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
