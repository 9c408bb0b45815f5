import { writeMoment } from "#basics/dates";
import { Empty, Lines, Pager } from "#ui/list";

import { JOURNAL_PAGE, type SeenJournal } from "../actions/see-team.ts";
import { addressOf } from "../../domain/organisation.ts";
import { InsidePage } from "./inside-page.tsx";
import { journalTexts as texts, writeLine } from "./journal-texts.fr.ts";
import { teamTexts } from "./texts.fr.ts";

/** Who did what in the name of an organisation, latest first. */
export function JournalPage({
  seen,
  page,
  now,
}: {
  readonly seen: SeenJournal;
  readonly page: number;
  readonly now: Temporal.Instant;
}) {
  const { organisation, lines, total } = seen;
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      through={{ label: teamTexts.title, at: "/equipe" }}
    >
      {lines.length === 0 ? (
        <Empty title={page === 1 ? texts.none : texts.tooFar} />
      ) : (
        <Lines>
          {lines.map((line) => (
            <p>
              {writeLine(line)}
              <br />
              <span class="petit doux">{writeMoment(line.at, now)}</span>
            </p>
          ))}
        </Lines>
      )}
      <Pager
        page={page}
        size={JOURNAL_PAGE}
        total={total}
        at={(one) => `${addressOf(organisation)}/journal?page=${one}`}
      />
    </InsidePage>
  );
}
