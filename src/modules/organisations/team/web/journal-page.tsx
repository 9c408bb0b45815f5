import { writeMoment } from "#basics/dates";
import { type AskedPage, pageList } from "#basics/query";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";

import { JOURNAL_PAGE, type SeenJournal } from "../actions/see-team.ts";
import { addressOf } from "../../domain/organisation.ts";
import { InsidePage } from "./inside-page.tsx";
import { journalTexts as texts, writeLine } from "./journal-texts.fr.ts";
import { teamTexts } from "./texts.fr.ts";

/** Who did what in the name of an organisation, latest first. */
export function JournalPage({
  seen,
  asked,
  now,
}: {
  readonly seen: SeenJournal;
  readonly asked: AskedPage;
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
      <Paged
        shown={lines}
        total={total}
        asked={asked}
        size={JOURNAL_PAGE}
        at={(changes) => pageList.at(`${addressOf(organisation)}/journal`, asked, changes)}
        draw={(shown) => (
          <Lines>
            {shown.map((line) => (
              <div>
                <p>{writeLine(line)}</p>
                <p class="petit doux">{writeMoment(line.at, now)}</p>
              </div>
            ))}
          </Lines>
        )}
        empty={<Empty title={texts.none} />}
      />
    </InsidePage>
  );
}
