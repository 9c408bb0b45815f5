import { Archipelago } from "#ui/archipelago";
import { Emblem } from "#ui/emblem";
import { ButtonLink, Check, Select } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty } from "#ui/list";
import { Filters, Paged, ReadAs, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { FoundCircles, ListedCircle } from "../actions/see-circles.ts";
import { addressOf, isClosed } from "../domain/circle.ts";
import { FOUNDED_KINDS } from "../domain/founding.ts";
import { type AskedList, circleList, isWhole, ORDERS, PAGE_SIZE } from "../domain/listing.ts";
import { kindNames } from "../domain/names.fr.ts";
import { texts } from "./texts.fr.ts";

export interface CirclesPageProps {
  readonly asked: AskedList;
  readonly found: FoundCircles;
}

/** The circles as islands on a chart, and as a list that says the same: one's own first, then the others. */
export function CirclesPage({ asked, found }: CirclesPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={<Ways />}
      description={texts.lead}
      noindex={circleList.write(asked) !== ""}
    >
      {found.all === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <>
          {isWhole(asked) && asked.page === 1 && <Chart found={found} />}
          <Mine found={found} />
          <Others asked={asked} found={found} />
        </>
      )}
    </Page>
  );
}

/** To found one, or to come in with a code. */
function Ways() {
  return (
    <>
      <p>
        <ButtonLink href="/cercles/fonder" kind="clair" icon="more">
          {texts.found}
        </ButtonLink>
      </p>
      <p class="petit">
        <a href="/billet">{texts.code}</a>
        {" · "}
        <a href="/cercles/apporter">{texts.bring}</a>
      </p>
    </>
  );
}

function Chart({ found }: Pick<CirclesPageProps, "found">) {
  const drawn = [...found.mine, ...found.circles];
  return (
    <Archipelago
      label={texts.map}
      islands={drawn.map((circle) => ({
        id: circle.id,
        name: circle.name,
        at: addressOf(circle),
        asleep: circle.rest.state !== "awake",
      }))}
      routes={found.bridges.map(({ from, to }) => ({ from, to, count: 1 }))}
      allAt="#tous"
    />
  );
}

function Mine({ found: { mine, mineTotal } }: Pick<CirclesPageProps, "found">) {
  if (mine.length === 0) return null;
  return (
    <Section title={texts.mine} id="vos-cercles">
      <CircleGrid circles={mine} />
      {mineTotal > mine.length && (
        <p>
          <a href="/cercles?miens=1">{texts.allMine(mineTotal)}</a>
        </p>
      )}
    </Section>
  );
}

/** The search, and what it answers: all circles but the reader's own when nothing is looked for. */
function Others({ asked, found }: CirclesPageProps) {
  return (
    <Section title={titleOf(asked, found)} id="tous">
      <div class="deux avant">
        <CircleFilters asked={asked} />
        <Results asked={asked} found={found} />
      </div>
    </Section>
  );
}

function titleOf(asked: AskedList, { mineTotal, total }: FoundCircles): string {
  if (!isWhole(asked)) return texts.results(total);
  return mineTotal > 0 ? texts.others(total) : texts.all(total);
}

function CircleFilters({ asked }: Pick<CirclesPageProps, "asked">) {
  const signedIn = useFrame().person !== undefined;
  return (
    <Filters
      all="/cercles"
      says={{ title: texts.search, send: texts.send, clear: texts.clear }}
      isAsked={!isWhole(asked)}
    >
      <WordsAndWhere says={texts} words={asked.words} most={100} />
      <Select
        name="genre"
        label={texts.kind}
        empty={texts.anyKind}
        value={asked.kind}
        options={FOUNDED_KINDS.map((kind) => ({ value: kind, label: kindNames[kind] }))}
      />
      <div>
        {signedIn && <Check name="miens" label={texts.onlyMine} checked={asked.onlyMine} />}
        <Check name="ouverts" label={texts.onlyOpen} checked={asked.onlyOpen} />
        <Check name="fermes" label={texts.withClosed} checked={asked.withClosed} />
      </div>
    </Filters>
  );
}

function Results({ asked, found }: CirclesPageProps) {
  return (
    <div class="pile-l">
      <ReadAs slips={found.slips} />
      <Paged
        shown={found.circles}
        total={found.total}
        asked={asked}
        size={PAGE_SIZE}
        at={(changes) => `${circleList.at("/cercles", asked, changes)}#tous`}
        orders={{ of: ORDERS, names: texts.orders }}
        draw={(circles) => <CircleGrid circles={circles} marked />}
        empty={<Nothing isWhole={isWhole(asked)} />}
      />
    </div>
  );
}

function Nothing({ isWhole: whole }: { readonly isWhole: boolean }) {
  return whole ? (
    <Empty title={texts.noOthers}>
      <p>{texts.noneHelp}</p>
    </Empty>
  ) : (
    <Empty title={texts.nothing} way={{ at: "/cercles", label: texts.seeAll }}>
      <p>{texts.nothingHelp}</p>
    </Empty>
  );
}

interface GridProps {
  readonly circles: readonly ListedCircle[];
  /** Whether the reader's own say so: where they stand among others. */
  readonly marked?: true;
}

function CircleGrid({ circles, marked }: GridProps) {
  return (
    <div class="grille cercles">
      {circles.map((circle) => (
        <CircleCard circle={circle} marked={marked} />
      ))}
    </div>
  );
}

interface CardProps {
  readonly circle: ListedCircle;
  readonly marked?: true | undefined;
}

/** One circle in a list: its island, what it is for, how many they are. */
export function CircleCard({ circle, marked }: CardProps) {
  const { id, name, kind, purpose, members, isOpen, joining, rest } = circle;
  return (
    <a class="cercle-vif" href={addressOf(circle)}>
      <Emblem id={id} asleep={rest.state !== "awake"} />
      <div class="pile-s">
        <Above
          facts={[
            kindNames[kind],
            texts.members(members),
            ...(marked === true && circle.isMine ? [texts.youAreIn] : []),
            ...(isOpen ? [] : [texts.closed]),
            ...(isOpen && joining === "on-request" && !isClosed(circle) ? [texts.onRequest] : []),
            ...(rest.state === "asleep" ? [texts.asleep] : []),
            ...(isClosed(circle) ? [texts.over] : []),
          ]}
        />
        <h3>{name}</h3>
        <p>{purpose}</p>
      </div>
    </a>
  );
}
