import { dayOf, writeDate, writeMoment } from "#basics/dates";
import { type Part, writePdf } from "#services/pdf";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { WithoutNames } from "../actions/publish-minutes.ts";
import type { SeenMeeting } from "../actions/see-meeting.ts";
import { texts as minutesTexts } from "../actions/texts.fr.ts";
import { consentOf, seatsOf } from "../actions/write-minutes.ts";
import { isFixed, objectsUntil } from "../domain/approval.ts";
import { meetingAt, minutesAt } from "./addresses.ts";
import { texts as approval } from "./approval-texts.fr.ts";
import { Approval } from "./approval.tsx";
import { aboveOf, factsOf, type MeetingProps } from "./before-page.tsx";
import { publishForm } from "./forms.ts";
import { MinutesView, Title, whoOf } from "./marks.tsx";
import { MessageLines } from "./messages.tsx";
import { PresenceView } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

function standsOf({ meeting, stage }: SeenMeeting): string {
  if (stage !== "over") return texts.minutesDraft;
  if (meeting.publishedAt !== undefined) return texts.minutesPublished;
  if (objectsUntil(meeting) !== undefined) return approval.approving;
  return meeting.approvedAt === undefined ? texts.minutesToApprove : texts.minutesApproved;
}

/** The minutes of a meeting: what was decided, who does what by when, what is left, who was there, when next. */
export function MinutesPage({ seen, now, back }: MeetingProps) {
  const { words, meeting, corrected, standing } = seen;
  const isRoom = back.form === undefined;
  return (
    <Page
      title={texts.minutesTitle(words.title)}
      noindex
      back={back}
      sheets={["meetings.css"]}
      breadcrumb={aboveOf(seen)}
      above={factsOf({ seen, now })}
      heading={texts.minutesTitle(words.title)}
      beneath={
        <p>
          <State tone={meeting.approvedAt === undefined ? "attend" : "va"}>{standsOf(seen)}</State>
        </p>
      }
    >
      {isRoom && <Problems problem={back.problem} kept={false} />}
      {meeting.endedAlone && <p>{texts.endedAlone}</p>}
      {seen.isWithdrawn && <p>{texts.withdrawn}</p>}
      <article class="minutes pile-s etroit">
        {corrected === undefined ? (
          <>
            <MinutesView seen={seen} now={now} top />
            <Next seen={seen} now={now} />
            <Title top>{texts.whoWas}</Title>
            <PresenceView seen={seen} />
          </>
        ) : (
          <>
            <div class="prose">
              <Markdown text={corrected} />
            </div>
            <Next seen={seen} now={now} />
          </>
        )}
        <div class="a-signer">
          <p>{texts.signChair}</p>
          <p>{texts.signSecretary}</p>
        </div>
      </article>
      <Approval seen={seen} now={now} />
      {standing.isMember && seen.stage === "over" && <Acts seen={seen} />}
      {seen.may.hear && <Said seen={seen} now={now} />}
    </Page>
  );
}

/** When the circle meets next, as its calendar has it now; written in the text by hand, as it says. */
function Next({ seen, now }: Pick<MeetingProps, "seen" | "now">) {
  const { next, corrected } = seen;
  const isWritten = corrected?.includes(`## ${minutesTexts.next}`) === true;
  if (isWritten && next === undefined) return null;
  return (
    <>
      <Title top>{isWritten ? texts.nextNow : texts.nextMeeting}</Title>
      <p class="petit">{next === undefined ? texts.noNext : writeMoment(next, now)}</p>
    </>
  );
}

function Acts({ seen }: { readonly seen: SeenMeeting }) {
  const { meeting, may } = seen;
  const at = minutesAt(meeting.id);
  const mayPublish =
    may.lead && meeting.approvedAt !== undefined && meeting.publishedAt === undefined;
  return (
    <div class="rang">
      {!isFixed(meeting) && <Correct seen={seen} />}{" "}
      <a class="btn clair" href={`${at}.pdf`}>
        {texts.print}
      </a>{" "}
      {mayPublish && (
        <a class="btn lien" href={`${at}/publier`}>
          {texts.publish}
        </a>
      )}
      {meeting.publishedAt !== undefined && meeting.document !== undefined && (
        <a href={`/communs/documents/${meeting.document}`}>{texts.publishedAt}</a>
      )}
    </div>
  );
}

/** Part by part; written in the commons first, where a meeting of before has no text there yet. */
function Correct({ seen: { meeting } }: { readonly seen: SeenMeeting }) {
  const at = `${minutesAt(meeting.id)}/corriger`;
  return meeting.document === undefined ? (
    <Press action={at} kind="clair" prefix="corriger">
      {texts.correct}
    </Press>
  ) : (
    <ButtonLink href={at} kind="clair">
      {texts.correct}
    </ButtonLink>
  );
}

function Said({ seen, now }: Pick<MeetingProps, "seen" | "now">) {
  const said = seen.entries.filter(({ kind }) => kind === "said");
  if (said.length === 0 || seen.stage !== "over") return null;
  return (
    <details class="pile">
      <summary>{texts.hideMessages}</summary>
      <MessageLines seen={{ ...seen, may: { ...seen.may, take: false } }} said={said} now={now} />
    </details>
  );
}

/** What everyone would read, before it is published for good. */
export function PublishPage(props: MeetingProps & { readonly shown: WithoutNames }) {
  const { seen, back, shown } = props;
  return (
    <Page
      title={texts.publishTitle}
      noindex
      narrow
      back={back}
      sheets={["meetings.css"]}
      breadcrumb={[...aboveOf(seen), { label: seen.words.title, at: meetingAt(seen.meeting.id) }]}
      lead={texts.publishLead}
    >
      <div class="bulle prose">
        <h2>{shown.title}</h2>
        <Markdown text={shown.markdown} />
      </div>
      <Section title={texts.publish} id="publier">
        <p>{texts.publishLicence}</p>
        <Form
          action={`${minutesAt(seen.meeting.id)}/publier`}
          asks={publishForm}
          version={shown.version}
          back={back}
          send={texts.publish}
          class="pile"
        />
      </Section>
    </Page>
  );
}

/** The same minutes, to print, with room to sign. */
export function minutesPdf(projectFolder: string, seen: SeenMeeting): Promise<Uint8Array> {
  const { words, meeting, corrected, circle } = seen;
  return writePdf(projectFolder, {
    title: texts.minutesTitle(words.title),
    at: meeting.closedAt ?? meeting.starts,
    foot: texts.foot,
    parts: [
      { words: `${circle.name}, ${writeDate(dayOf(meeting.starts))}. ${standsOf(seen)}.` },
      ...(seen.isWithdrawn ? [{ words: texts.withdrawn }] : []),
      ...(corrected === undefined ? partsOf(seen) : textParts(corrected)),
      { heading: texts.sign, level: 2 },
      {
        table: {
          columns: [{ head: texts.signChair }, { head: texts.signSecretary }],
          rows: [["", ""]],
          rowHeight: 60,
        },
      },
    ],
  });
}

const item = (said: string) => ({ sign: "•", words: said, depth: 0 });

function partsOf(seen: SeenMeeting): readonly Part[] {
  const { parts, left } = seen.minutes;
  return [
    ...parts.flatMap(({ point, lines }): readonly Part[] => [
      {
        heading: point === undefined ? texts.between : `${point.place}. ${point.title}`,
        level: 2,
      },
      ...(point?.closedSession === undefined
        ? []
        : [{ items: [item(texts.closedSessionSays(point.closedSession))] }]),
      ...(lines.length === 0
        ? []
        : [
            {
              items: lines.map((one) => {
                const { kind, text, who, due } = one;
                return item(
                  kind === "todo"
                    ? `${texts.marks.todo} : ${text} ${texts.lineWho(whoOf(seen.names, who), due && writeDate(due))}`
                    : `${texts.marks[kind]} : ${text} ${consentOf(one, seen)}`.trim(),
                );
              }),
            },
          ]),
    ]),
    { heading: texts.toSee, level: 2 },
    {
      words: left.length === 0 ? texts.nothingLeft : left.map(({ title }) => `${title}. `).join(""),
    },
    { heading: texts.nextMeeting, level: 2 },
    {
      words: seen.next === undefined ? texts.noNext : writeMoment(seen.next, seen.meeting.starts),
    },
    { heading: minutesTexts.who, level: 2 },
    { words: seatsOf(seen).join(" ") || texts.nobodyThere },
  ];
}

/** A corrected text, paragraph by paragraph: its headings and lists as such, the rest as it is. */
function textParts(markdown: string): readonly Part[] {
  return markdown.split(/\n{2,}/).flatMap((block): readonly Part[] => {
    const text = block.replaceAll("**", "").trim();
    if (text === "") return [];
    const heading = /^#{1,4} (.+)$/.exec(text)?.[1];
    if (heading !== undefined) return [{ heading, level: 2 }];
    const lines = text.split("\n");
    return lines.every((line) => line.startsWith("- "))
      ? [{ items: lines.map((line) => item(line.slice(2))) }]
      : [{ words: text }];
  });
}
