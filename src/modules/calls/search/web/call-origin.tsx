import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { GaveSubsidiesLine } from "#pieces/organisations";
import { Flag } from "#ui/flag";
import { Section } from "#ui/panel";

import type { CallHere } from "../actions/see-call-here.ts";
import type { Call, Told } from "../../domain/call.ts";
import { correctedNames, readDeadlineValue } from "../../domain/correction.ts";
import type { Source } from "../../domain/notice.ts";
import { livingFirst } from "../../links/domain/link.ts";
import { correctTexts } from "../../signals/web/correct-texts.fr.ts";
import { DeadNote } from "../../links/web/dead-note.tsx";
import { publishTexts } from "../../publish/web/texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";
import { writeDeadline, writeRecently } from "../../web/words.ts";

/** Whom to ask: only what the notice itself publishes. */
export function Contact({
  call: { body },
  here: { gave },
}: {
  readonly call: Call;
  readonly here: Pick<CallHere, "gave">;
}) {
  const lines = [
    body.contact,
    body.address,
    [body.postcode, body.town].filter((part) => part !== undefined).join(" "),
  ].filter((line) => line !== undefined && line !== "");
  return (
    <Section title={texts.contact} id="contact" small class="pile-s">
      <div>
        <p>
          <strong>{body.name}</strong>
        </p>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
        {body.phone !== undefined && (
          <p>
            <a href={`tel:${body.phone.replace(/[^+\d]/g, "")}`}>{body.phone}</a>
          </p>
        )}
        {body.email !== undefined && (
          <p>
            <a href={`mailto:${body.email}`}>{body.email}</a>
          </p>
        )}
        {body.url !== undefined && (
          <p>
            <a href={body.url} rel="noopener external">
              {body.url.replace(/^https?:\/\//, "").replace(/\/$/, "")}
            </a>
          </p>
        )}
      </div>
      <KnownBy siret={body.siret} gave={gave} />
    </Section>
  );
}

/** Its number, and what it gave to others when it published it. */
function KnownBy({
  siret,
  gave,
}: {
  readonly siret: string | undefined;
  readonly gave: CallHere["gave"];
}) {
  return (
    <>
      {siret !== undefined && (
        <p class="petit doux">
          {texts.siret} {siret}
        </p>
      )}
      {gave !== undefined && <GaveSubsidiesLine gave={gave} />}
    </>
  );
}

/** The notices behind this page: sources, and when each was read. */
export function Origin({
  call,
  told,
  here,
  now,
}: {
  readonly call: Call;
  readonly told: Told;
  readonly here: CallHere;
  readonly now: Temporal.Instant;
}) {
  if (here.issuer !== undefined) return <PublishedHere issuer={here.issuer} />;
  return (
    <Section title={texts.origin} id="origine">
      <p>{texts.originSay(told.notices.filter(({ nature }) => nature === "call").length)}</p>
      <Corrected here={here} now={now} />
      <ul>
        {livingFirst(told.notices, here.dead).map(
          ({ source, sourceId, url, readAt, nature, leads, deadlineOn }) => (
            <li>
              {url === undefined ? (
                <>{nameOf(source, sourceId)}</>
              ) : (
                <a href={url} rel="noopener external">
                  {nameOf(source, sourceId)}
                </a>
              )}
              {texts.natures[nature]}, {texts.readOn(writeRecently(readAt, now))}
              {!leads &&
                nature === "call" &&
                deadlineOn !== undefined &&
                deadlineOn.toString() !== call.deadline?.date.toString() &&
                texts.saysDay(writeDay(deadlineOn, dayOf(now)))}
              . <DeadNote url={url} dead={here.dead} now={now} />
            </li>
          ),
        )}
      </ul>
      {call.cpv.length > 0 && (
        <p class="petit doux">
          {texts.cpv} : {call.cpv.join(", ")}
        </p>
      )}
    </Section>
  );
}

/** A call that its issuer wrote here is its own original. */
function PublishedHere({ issuer }: { readonly issuer: NonNullable<CallHere["issuer"]> }) {
  return (
    <Section title={texts.origin} id="origine">
      <div class="voisin">
        <Flag {...issuer.sign} />
        <p>
          {publishTexts.hereBefore} <a href={issuer.at}>{issuer.name}</a>
          {publishTexts.hereAfter}
        </p>
      </div>
    </Section>
  );
}

/** What a person corrected of what the sources say: said, with what they say. */
function Corrected({ here, now }: { readonly here: CallHere; readonly now: Temporal.Instant }) {
  if (here.corrections.length === 0) return null;
  const today = dayOf(now);
  return (
    <ul>
      {here.corrections.map(({ field, at, by, sourceValue }) => (
        <li>
          {correctTexts.corrected(correctedNames[field], writeDay(dayOf(at), today), by)}{" "}
          {correctTexts.sourceSays(
            field === "deadline" ? dayWords(sourceValue, today) : sourceValue,
          )}
        </li>
      ))}
    </ul>
  );
}

function dayWords(value: string | undefined, today: Temporal.PlainDate): string | undefined {
  const read = value === undefined ? undefined : readDeadlineValue(value);
  return read?.done === true ? writeDeadline(read.value, today) : undefined;
}

/** The identifiers of public journals are worth telling; those of a list are its own affair. */
function nameOf(source: Source, sourceId: string): string {
  const name = capital(texts.sources[source]);
  return source === "ted" || source === "boamp" ? `${name}, avis ${sourceId}` : name;
}

/** What changed, oldest first, in words. */
export function History({ told, now }: { readonly told: Told; readonly now: Temporal.Instant }) {
  if (told.changes.length === 0) return null;
  const today = dayOf(now);
  const day = (text: string | undefined) =>
    text === undefined ? undefined : writeDay(Temporal.PlainDate.from(text), today);
  return (
    <Section title={texts.history} id="histoire">
      <ul>
        {told.changes.map(({ at, what, before, after, words }) => {
          const [from, to] =
            what === "deadline-moved" ? [day(before), day(after)] : [undefined, undefined];
          return (
            <li>
              {capital(writeDay(dayOf(at), today))} : {texts.changes[what]}
              {from !== undefined && to !== undefined && ` (${texts.movedFrom(from, to)})`}
              {words !== undefined && <> « {words} »</>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
