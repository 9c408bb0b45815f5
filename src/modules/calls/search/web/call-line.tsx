import { raw } from "hono/html";

import { Buoy, type BuoyShape } from "#ui/buoy";
import { Icon } from "#ui/icon";
import { Above, State } from "#ui/state";
import { Sounding } from "#ui/sounding";

import type { Shown } from "../../domain/call.ts";
import { type CallKind, labelOf } from "../../domain/kind.ts";
import { limitsOf } from "../../domain/limits/limits.ts";
import type { CallSearch } from "../../domain/search/search.ts";
import { endTexts } from "../../publish/web/end-texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";
import {
  writeClosing,
  writeMoney,
  writePlaces,
  writeReason,
  writeRecently,
} from "../../web/words.ts";

/** The shape of each kind on the chart. */
export const shapes: Readonly<Record<CallKind, BuoyShape>> = {
  project: "cone",
  tender: "can",
  application: "sphere",
};

export interface CallLineProps {
  readonly shown: Shown & { readonly km?: number | undefined };
  /** What was looked for, to say why it is here; absent on the front page, where the reason is the deadline. */
  readonly search?: CallSearch | undefined;
  readonly now: Temporal.Instant;
}

/** A call in a list: kind, place, title, days left, who and how much, and why it is here where something was asked. */
export function CallLine({ shown, search, now }: CallLineProps) {
  const { call } = shown;
  const closing = writeClosing(call, now);
  const places = writePlaces(call.places);
  const money = writeMoney(call.money && { ...call.money, words: undefined });
  const reason = search && writeReason({ ...shown, km: shown.km }, search, now);
  return (
    <article class="appel">
      <Above
        facts={[
          <>
            <Buoy shape={shapes[call.kind]} /> {labelOf(call)}
          </>,
          ...(places === undefined ? [] : [places]),
          ...(call.permanent ? [<State tone="va">{texts.permanent}</State>] : []),
        ]}
      />
      <h3>
        <a href={`/appels/${call.number}`}>{call.title}</a>
      </h3>
      <Sounding days={closing.days}>
        {closing.words}
        {limitsOf(call).doubts.length > 0 && `, ${endTexts.verify}`}
      </Sounding>
      <p class="doux">
        {call.body.name}. {money}
      </p>
      {reason !== undefined && (
        <div class="raison">
          <p>
            <Icon name="compass" /> <strong>{texts.why}</strong> {reason}
          </p>
          <Extract text={shown.extract} />
        </div>
      )}
      <p class="petit doux">
        {texts.seenIn(shown.sources)}{" "}
        {call.saidAt !== undefined && texts.saidBySource(writeRecently(call.saidAt, now))}
      </p>
    </article>
  );
}

/** A piece of the text with the words found marked. The marks come from PostgreSQL; the text is escaped first. */
function Extract({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("⟦", "<mark>")
    .replaceAll("⟧", "</mark>");
  return <p class="petit">« … {raw(balanced(escaped))} … »</p>;
}

/** A text of a notice may hold our marks itself: then nothing is marked rather than half a tag. */
function balanced(html: string): string {
  const opened = html.split("<mark>").length;
  return opened === html.split("</mark>").length ? html : html.replace(/<\/?mark>/g, "");
}
