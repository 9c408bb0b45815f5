import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { type AskedPage, pageList } from "#basics/query";
import { PersonLine } from "#ui/avatar";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";

import { MEMBERS_PAGE, type NamedMember } from "../actions/see-circles.ts";
import { LINES_PAGE, type SeenJournal } from "../life/actions/see-journal.ts";
import type { Welcomed } from "../invitations/actions/see-welcomed.ts";
import { addressOf, type Circle } from "../domain/circle.ts";
import { roleNames } from "../domain/names.fr.ts";
import { journalTexts, writeLine } from "../life/web/journal-texts.fr.ts";
import { membersTexts } from "./members-texts.fr.ts";
import { PartPage } from "./part.tsx";
import { WelcomedNote } from "../invitations/web/welcomed.tsx";
import { texts } from "./texts.fr.ts";

export interface MembersPageProps {
  readonly circle: Circle;
  readonly members: readonly NamedMember[];
  readonly count: number;
  readonly asked: AskedPage;
  /** Whether the reader facilitates: they see who has not accepted the charter. */
  readonly keeps: boolean;
  /** Whom the reader just welcomed. */
  readonly welcomed: Welcomed | undefined;
  readonly now: Temporal.Instant;
}

/** All the members, page by page: who facilitates first, then the oldest. */
export function MembersPage(props: MembersPageProps) {
  const { circle, members, count, asked, welcomed } = props;
  return (
    <PartPage circle={circle} title={membersTexts.title} lead={membersTexts.lead(count)}>
      {welcomed !== undefined && <WelcomedNote {...welcomed} />}
      <Paged
        shown={members}
        total={count}
        asked={asked}
        size={MEMBERS_PAGE}
        at={(changes) => pageList.at(`${addressOf(circle)}/membres`, asked, changes)}
        draw={(shown) => (
          <Lines>
            {shown.map((member) => (
              <Member {...props} member={member} />
            ))}
          </Lines>
        )}
      />
    </PartPage>
  );
}

function Member({
  member: { person, name, role, through, since, charterVersion },
  circle,
  keeps,
  now,
}: Pick<MembersPageProps, "circle" | "keeps" | "now"> & { readonly member: NamedMember }) {
  return (
    <div>
      <PersonLine id={person} name={name} reports>
        {[
          through !== undefined && role === "member" ? texts.through(through) : roleNames[role],
          membersTexts.since(writeDay(dayOf(since), dayOf(now))),
          ...(keeps && charterVersion < circle.charterVersion ? [membersTexts.notAccepted] : []),
        ].join(", ")}
      </PersonLine>
    </div>
  );
}

export interface JournalPageProps {
  readonly seen: SeenJournal;
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}

/** The journal of a circle, latest first. */
export function JournalPage({ seen: { circle, lines, total }, asked, now }: JournalPageProps) {
  return (
    <PartPage circle={circle} title={journalTexts.title} lead={journalTexts.lead}>
      <Paged
        shown={lines}
        total={total}
        asked={asked}
        size={LINES_PAGE}
        at={(changes) => pageList.at(`${addressOf(circle)}/journal`, asked, changes)}
        draw={(shown) => (
          <Lines>
            {shown.map((line) => (
              <div class="pile-s">
                <p>{writeLine(line)}</p>
                <p class="petit doux">
                  {writeMoment(line.at, now)}
                  {line.channel === "mail-link" && `, ${journalTexts.byMail}`}
                </p>
              </div>
            ))}
          </Lines>
        )}
        empty={<p>{journalTexts.none}</p>}
      />
    </PartPage>
  );
}
