import { dayOf, writeDate, writeDay } from "#basics/dates";
import { writeTable } from "#basics/formats/table-text";
import { Facts } from "#ui/facts";
import { ButtonLink } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import {
  INVITATION_ORDERS,
  INVITATIONS_PAGE,
  type SeenInvitations,
  type ToldInvitation,
} from "../actions/see-invitations.ts";
import { addressOf } from "../../domain/circle.ts";
import type { ToldState } from "../../domain/invitation.ts";
import { type AskedInvitations, invitationList } from "./list-asked.ts";
import { invitationsTexts as texts } from "./texts.fr.ts";
import { PartPage } from "../../web/part.tsx";

const TONES: Partial<Record<ToldState, "va" | "attend">> = { came: "va", asked: "attend" };

export interface InvitationsPageProps {
  readonly seen: SeenInvitations;
  readonly asked: AskedInvitations;
  readonly now: Temporal.Instant;
}

/** Who was asked, for those who facilitate. */
export function InvitationsPage({ seen, asked, now }: InvitationsPageProps) {
  const { circle, invitations, total } = seen;
  const at = `${addressOf(circle)}/invitations`;
  const today = dayOf(now);
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead}>
      <p>
        <ButtonLink href={`${addressOf(circle)}/inviter`}>{texts.toInvite}</ButtonLink>
      </p>
      <Totals seen={seen} />
      <Paged
        shown={invitations}
        total={total}
        asked={asked}
        size={INVITATIONS_PAGE}
        at={(changes) => invitationList.at(at, asked, changes)}
        orders={{ of: INVITATION_ORDERS, names: texts.orders }}
        draw={(shown) => (
          <Lines>
            {shown.map((one) => (
              <Line one={one} today={today} />
            ))}
          </Lines>
        )}
        empty={
          <Empty title={texts.none}>
            <p>{texts.noneHelp}</p>
          </Empty>
        }
      />
      {total > 0 && (
        <>
          <p>
            <a href={`${at}.csv`}>{texts.export}</a>
          </p>
          <p class="petit doux">{texts.kept}</p>
        </>
      )}
      <Lists seen={seen} today={today} />
    </PartPage>
  );
}

/** How many said yes, no, or nothing yet. */
function Totals({ seen: { states } }: { readonly seen: SeenInvitations }) {
  const facts = (["asked", "came", "declined", "silent", "queued"] as const).flatMap((state) => {
    const many = states.get(state) ?? 0;
    return many === 0 ? [] : [{ label: texts.totals[state], says: String(many) }];
  });
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

function Line({ one, today }: { one: ToldInvitation; today: Temporal.PlainDate }) {
  return (
    <div class="rang">
      <div>
        <p>
          <strong>{one.name ?? one.shown}</strong>
        </p>
        <p class="petit doux">
          {one.name === undefined ? "" : `${one.shown}, `}
          {texts.by(one.by)}, {writeDay(dayOf(one.queuedAt), today)}
        </p>
      </div>
      <State tone={TONES[one.state]}>{texts.states[one.state]}</State>
    </div>
  );
}

function Lists({
  seen: { circle, lists },
  today,
}: {
  seen: SeenInvitations;
  today: Temporal.PlainDate;
}) {
  if (lists.length === 0) return null;
  return (
    <Section title={texts.lists} id="listes">
      <ul class="pile-s">
        {lists.map((list) => (
          <li>
            <a href={`${addressOf(circle)}/inviter/${list.id}`}>
              {texts.list(writeDay(dayOf(list.madeAt), today), list)}
            </a>{" "}
            <span class="petit doux">{texts.listStates[list.state]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same as a table, with French headings; « ; » and a mark of UTF-8 open in spreadsheets of here. */
export function invitationsCsv({ invitations }: SeenInvitations): string {
  const { columns } = texts;
  return writeTable(
    [columns.name, columns.shown, columns.state, columns.by, columns.on],
    invitations.map((one) => [
      one.name,
      one.shown,
      texts.states[one.state],
      one.by,
      writeDate(dayOf(one.queuedAt)),
    ]),
  );
}
