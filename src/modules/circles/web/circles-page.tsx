import { Archipelago } from "#ui/archipelago";
import { Emblem } from "#ui/emblem";
import { Button, ButtonLink, Check, Field, Form, Select } from "#ui/form";
import { Empty, Pager, SortLinks } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { FoundCircles, ListedCircle } from "../actions/see-circles.ts";
import { addressOf, CIRCLE_KINDS, isClosed } from "../domain/circle.ts";
import { type AskedList, ORDERS, PAGE_SIZE, writeList } from "../domain/listing.ts";
import { kindNames } from "../domain/names.fr.ts";
import { texts } from "./texts.fr.ts";

export interface CirclesPageProps {
  readonly asked: AskedList;
  readonly found: FoundCircles;
  /** The reader's own, on the first page of an unfiltered list. */
  readonly mine: readonly ListedCircle[];
}

/** The circles as islands on a chart, and as a list that says the same: searched, sorted, page by page. */
export function CirclesPage({ asked, found, mine }: CirclesPageProps) {
  const isFiltered = asked.words !== "" || asked.kind !== undefined;
  const isFirst = !isFiltered && asked.page === 1;
  const drawn = isFirst ? [...mine, ...found.circles.filter(({ isMine }) => !isMine)] : [];
  return (
    <Page
      title={texts.title}
      description={texts.lead}
      noindex={isFiltered || asked.page > 1 || asked.withClosed || asked.order !== "members"}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
          <p>
            <ButtonLink href="/cercles/fonder" kind="clair">
              {texts.found}
            </ButtonLink>
          </p>
        </header>
        {found.all === 0 ? (
          <Empty title={texts.none}>
            <p>{texts.noneHelp}</p>
          </Empty>
        ) : (
          <>
            {drawn.length > 0 && <Chart circles={drawn} />}
            {isFirst && mine.length > 0 && (
              <Section title={texts.mine} id="vos-cercles">
                <CircleGrid circles={mine} />
              </Section>
            )}
            <Section title={isFirst && mine.length > 0 ? texts.all : texts.search} id="tous">
              <Search asked={asked} />
              <Results asked={asked} found={found} />
            </Section>
          </>
        )}
      </div>
    </Page>
  );
}

function Chart({ circles }: { readonly circles: readonly ListedCircle[] }) {
  return (
    <Archipelago
      label={texts.map}
      islands={circles.map((circle) => ({
        id: circle.id,
        name: circle.name,
        at: addressOf(circle),
        asleep: circle.rest.state !== "awake",
      }))}
      allAt="#tous"
    />
  );
}

function Search({ asked }: Pick<CirclesPageProps, "asked">) {
  return (
    <Form action="/cercles" method="get" label={texts.search} class="pile-s">
      <Field name="q" type="search" label={texts.words} value={asked.words} />
      <Select
        name="genre"
        label={texts.kind}
        empty={texts.anyKind}
        value={asked.kind}
        options={CIRCLE_KINDS.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        width="moyen"
      />
      <Check name="fermes" label={texts.withClosed} checked={asked.withClosed} />
      <div class="rang">
        <Button>{texts.send}</Button>
      </div>
    </Form>
  );
}

function Results({ asked, found }: Pick<CirclesPageProps, "asked" | "found">) {
  const at = (more: Partial<AskedList>) => {
    const query = writeList({ ...asked, page: 1, ...more });
    return query === "" ? "/cercles" : `/cercles?${query}`;
  };
  if (found.circles.length === 0)
    return (
      <Empty title={texts.nothing}>
        <p>{texts.nothingHelp}</p>
        <p>
          <a href="/cercles">{texts.seeAll}</a>
        </p>
      </Empty>
    );
  return (
    <>
      <p>
        <strong>{texts.results(found.total)}</strong>
      </p>
      <SortLinks
        orders={ORDERS.map((order) => ({
          label: texts.orders[order],
          at: at({ order }),
          current: order === asked.order,
        }))}
      />
      <CircleGrid circles={found.circles} />
      <Pager page={asked.page} size={PAGE_SIZE} total={found.total} at={(page) => at({ page })} />
    </>
  );
}

function CircleGrid({ circles }: { readonly circles: readonly ListedCircle[] }) {
  return (
    <div class="grille cercles">
      {circles.map((circle) => (
        <CircleCard circle={circle} />
      ))}
    </div>
  );
}

/** One circle in a list: its island, what it is for, how many they are. */
export function CircleCard({ circle }: { readonly circle: ListedCircle }) {
  const { id, name, kind, purpose, members, isOpen, joining, rest } = circle;
  return (
    <a class="cercle-vif" href={addressOf(circle)}>
      <Emblem id={id} asleep={rest.state !== "awake"} />
      <div class="pile-s">
        <Above
          facts={[
            kindNames[kind],
            texts.members(members),
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
