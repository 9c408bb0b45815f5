import { dayOf, writeDate, writeMoment } from "#basics/dates";
import { writeTable } from "#basics/formats/table-text";
import { Page } from "#ui/page";
import { Above } from "#ui/state";
import { Table } from "#ui/table";

import type { PresentLine, SeenPresence } from "../actions/see-presence.ts";
import { takesDelegations } from "../../domain/vote.ts";
import { texts } from "./presence-texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

export interface PresenceProps {
  readonly seen: SeenPresence;
  readonly now: Temporal.Instant;
}

/** The attendance sheet of a vote, with a column to sign when it is printed. */
export function PresencePage({ seen, now }: PresenceProps) {
  const { vote, circle, lines, through } = seen;
  const at = `/votes/${vote.id}`;
  const withNames = lines.some(({ recordedBy }) => recordedBy !== undefined);
  return (
    <Page
      title={`${texts.title}, ${vote.question}`}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: vote.question, at },
      ]}
    >
      <div class="pile-l emargement">
        <header class="pile-s">
          <Above facts={[circle.name, ...figures(seen)]} />
          <h1>{texts.title}</h1>
          <p class="gros">{vote.question}</p>
          <p>{texts.when(writeMoment(vote.votesFrom, now), writeMoment(vote.closesAt, now))}</p>
          <p class="petit">{takesDelegations(vote) ? texts.lead : texts.secret}</p>
        </header>
        <Table
          caption={texts.table}
          columns={[
            { title: texts.member, cell: ({ name }) => name },
            { title: texts.presence, cell: presenceWords },
            ...(withNames ? [{ title: texts.recorded, cell: recordedWords }] : []),
            { title: <span class="signe">{texts.sign}</span>, cell: () => "" },
          ]}
          rows={lines}
        />
        {through > 0 && <p>{texts.through(through)}</p>}
        <Ways seen={seen} />
      </div>
    </Page>
  );
}

/** On the screen only: what else one does with the sheet. */
function Ways({ seen: { vote, records } }: Pick<PresenceProps, "seen">) {
  const at = `/votes/${vote.id}`;
  return (
    <div class="pile-s a-l-ecran">
      <p class="petit">{texts.print}</p>
      <ul class="pile-s">
        <li>
          <a href={`${at}/presence.csv`}>{texts.download}</a>
        </li>
        {vote.article !== undefined && (
          <li>
            <a href={`${at}/convocation`}>{texts.convocation}</a>
          </li>
        )}
        {records && (
          <li>
            <a href={`${at}/papier`}>{texts.paper}</a>
          </li>
        )}
      </ul>
    </div>
  );
}

function figures({ lines }: SeenPresence): readonly string[] {
  const there = lines.filter(({ presence }) => presence === "there" || presence === "on-paper");
  const represented = lines.filter(({ presence }) => presence === "represented");
  return [
    texts.counts(there.length, lines.length),
    ...(represented.length === 0 ? [] : [texts.representedCount(represented.length)]),
  ];
}

function presenceWords({ presence, representedBy = "", isSpoken }: PresentLine): string {
  if (presence !== "represented") return texts.present[presence];
  return isSpoken ? texts.represented(representedBy) : texts.representedSilent(representedBy);
}

function recordedWords({ recordedBy, recordedAt }: PresentLine): string {
  if (recordedBy === undefined || recordedAt === undefined) return "";
  return texts.recordedBy(recordedBy, writeDate(dayOf(recordedAt)));
}

/** The same as a table, with French headings; « ; » and a mark of UTF-8 open in spreadsheets of here. */
export function presenceCsv({ lines }: SeenPresence): string {
  const { columns, present } = texts.csv;
  const rows = lines.map((line) => [
    line.name,
    present[line.presence],
    line.representedBy,
    line.recordedBy,
    line.recordedAt === undefined ? "" : writeDate(dayOf(line.recordedAt)),
  ]);
  return writeTable(columns, rows);
}
