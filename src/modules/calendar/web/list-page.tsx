import { listAsked, page, ticked } from "#basics/query";
import { ButtonLink } from "#ui/form";
import { Empty } from "#ui/list";
import { Listing } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { ListedDate } from "../actions/list-occurrences.ts";
import type { SeenSpace } from "../actions/see-lists.ts";
import { mayAdd } from "../domain/rights.ts";
import { DateLine, DateLines } from "./dates.tsx";
import { texts } from "./texts.fr.ts";

/** What the address of a list of occasions asks: « ?passes=1&page=2 ». */
export const spaceList = listAsked({ past: ticked("passes"), page: page() });
type AskedSpace = ReturnType<typeof spaceList.read>;

export interface AllPageProps {
  readonly mine: readonly ListedDate[];
  readonly everyone: readonly ListedDate[];
  readonly isSomebody: boolean;
  readonly now: Temporal.Instant;
}

/** What comes: mine first, then what is open to everyone. */
export function AllPage({ mine, everyone, isSomebody, now }: AllPageProps) {
  const others = everyone.filter(
    ({ occurrence }) => !mine.some((one) => one.occurrence.id === occurrence.id),
  );
  return (
    <Page title={texts.title} lead={isSomebody ? texts.lead : texts.leadOfVisitor}>
      {mine.length === 0 && others.length === 0 && (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      )}
      {mine.length > 0 && (
        <Section title={texts.mine} id="les-votres">
          <DateLines dates={mine} now={now} named declinesTo="/rendez-vous" />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={texts.everyone} id="ouverts">
          <DateLines dates={others} now={now} named />
        </Section>
      )}
      <p>
        <a href="/rendez-vous/publics">{texts.publicWay}</a>
      </p>
      {isSomebody && (
        <p>
          <a href="/rendez-vous/nouveau">{texts.addOwn}</a>
        </p>
      )}
    </Page>
  );
}

export interface SpacePageProps {
  readonly list: SeenSpace;
  readonly asked: AskedSpace;
  readonly now: Temporal.Instant;
}

/** The occasions of a circle or of an organisation: to come, or past. */
export function SpacePage({ list, asked, now }: SpacePageProps) {
  const { past } = asked;
  const { where, dates, addAt } = list;
  const name = where.name ?? "";
  return (
    <Page
      title={texts.ofSpace(name)}
      lead={texts.leadOfSpace}
      noindex
      breadcrumb={where.at === undefined ? [] : [{ label: name, at: where.at }]}
    >
      <p class="rang">
        <Tab at={where.listAt} current={!past} label={texts.toCome} />
        <Tab at={`${where.listAt}?passes=1`} current={past} label={texts.past} />
      </p>
      <Listing
        shown={dates}
        total={list.total}
        asked={asked}
        size={list.size}
        at={(changes) => spaceList.at(where.listAt, asked, changes)}
        all={where.listAt}
        isAsked={false}
        line={(date) => <DateLine date={date} now={now} named={false} />}
        says={{
          count: past ? texts.countPast : texts.countToCome,
          clear: texts.toCome,
          empty: texts.none,
          emptyHelp: texts.noneHelp,
          emptyFirst: past ? texts.nonePast : texts.none,
        }}
      />
      {where.of !== "person" && where.asker.standing !== "outside" && (
        <p>
          <a href={`/moi/adresses-privees?ouvre=calendar-of:${where.space}`}>{texts.follow}</a>
        </p>
      )}
      {mayAdd(where.asker, where) && !where.closed && <Propose at={addAt} />}
      {where.asker.standing !== "outside" && (
        <p>
          <a href={pollsAt(addAt)}>{texts.polls}</a>
        </p>
      )}
    </Page>
  );
}

/** The polls of the same space: what is not fixed yet. */
function pollsAt(addAt: string): string {
  return addAt.replace("/nouveau", "/sondages");
}

function Tab(props: { readonly at: string; readonly current: boolean; readonly label: string }) {
  return props.current ? (
    <strong aria-current="true">{props.label}</strong>
  ) : (
    <a href={props.at}>{props.label}</a>
  );
}

function Propose({ at }: { readonly at: string }) {
  return (
    <p>
      <ButtonLink href={at} pictogram="propose">
        {texts.add}
      </ButtonLink>
    </p>
  );
}
