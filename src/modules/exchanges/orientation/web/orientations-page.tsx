import { ButtonLink, Field, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { FoundOrientations, ListedOrientation } from "../actions/list-orientations.ts";
import type { NextOnTable } from "../actions/next-on-table.ts";
import { addressOf, MOST } from "../domain/orientation.ts";
import { LineWay } from "./line-way.tsx";
import { texts } from "./texts.fr.ts";

export const HERE = "/orientations";

export interface OrientationsPageProps {
  readonly found: FoundOrientations;
  readonly asked: { readonly words: string; readonly typedPlace: string };
  readonly isGoverning: boolean;
}

/** All tables that one may know of; and who answers a need, at a place. */
export function OrientationsPage({ found, asked, isGoverning }: OrientationsPageProps) {
  const isSearch = asked.words !== "" || asked.typedPlace !== "";
  return (
    <Page
      title={texts.title}
      description={texts.lead}
      noindex={isSearch}
      links={[{ type: "text/csv", label: texts.csv, at: `${HERE}.csv` }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">
            {texts.lead} {texts.how}
          </p>
        </header>
        <Search asked={asked} />
        <Answers found={found} words={asked.words} />
        <Section title={texts.tables} id="tables">
          <TableLines tables={found.tables} />
        </Section>
        <ul class="liens">
          {found.mine.length > 0 && (
            <li>
              <a href={`${HERE}/nouvelle`}>{texts.begin}</a>
            </li>
          )}
          {isGoverning && (
            <li>
              <a href={`${HERE}/manques`}>{texts.gaps.title}</a>
            </li>
          )}
          <li>
            <a href={`${HERE}.csv`}>{texts.csv}</a>
          </li>
        </ul>
      </div>
    </Page>
  );
}

function Search({ asked }: Pick<OrientationsPageProps, "asked">) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag <search> is unknown to the browsers of old tablets
    <Form action={HERE} method="get" role="search" send={texts.search.send}>
      <Field
        name="besoin"
        type="search"
        label={texts.search.need}
        help={texts.search.needHelp}
        value={asked.words}
        maxlength={MOST.need}
      />
      <Field
        name="ou"
        label={texts.search.place}
        optional
        value={asked.typedPlace}
        width="moyen"
        maxlength={100}
      />
    </Form>
  );
}

function Answers({ found, words }: { readonly found: FoundOrientations; readonly words: string }) {
  const { answers, place } = found;
  if (answers === undefined) return place === "unknown" ? <p>{texts.search.unknownPlace}</p> : null;
  return (
    <Section title={texts.search.title} id="reponses">
      {place === "unknown" && <p>{texts.search.unknownPlace}</p>}
      {answers.length === 0 ? (
        <p>
          {texts.search.none(words)} {texts.search.noneMore}
        </p>
      ) : (
        <ol class="lignes">
          {answers.map((answer) => (
            <Answer answer={answer} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Answer({ answer }: { readonly answer: NextOnTable }) {
  return (
    <li class="pile-s">
      <p>
        <a href={`${answer.table.at}/lignes/${answer.line}`}>
          <strong>{answer.name}</strong>
        </a>
        {answer.contact !== undefined && `, ${answer.contact}`}
      </p>
      <p>{answer.need}</p>
      {answer.conditions !== undefined && <p class="petit">{answer.conditions}</p>}
      <LineWay
        at={`${answer.table.at}/lignes/${answer.line}`}
        need={answer.need}
        ask={answer.ask}
        named={{ name: answer.name, at: undefined, contact: answer.contact }}
      />
      <p class="petit doux">
        {texts.search.on} {answer.table.name}
      </p>
    </li>
  );
}

/** Tables in a list, each with its circle, where it holds and how many lines stand. */
export function TableLines({ tables }: { readonly tables: readonly ListedOrientation[] }) {
  if (tables.length === 0) return <p>{texts.noTable}</p>;
  return (
    <ul class="lignes">
      {tables.map(({ table, circle, where, lines }) => (
        <li class="pile-s">
          <p>
            <a href={addressOf(table)}>{table.name}</a>
          </p>
          <p class="petit doux">
            {circle.name} · {where.length === 0 ? texts.everywhere : where.join(", ")} ·{" "}
            {texts.lines(lines)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** « Commencer une table », when there is nothing to choose a circle from. */
export function NoCircle() {
  return (
    <>
      <p>{texts.make.noCircle}</p>
      <p>
        <ButtonLink href="/cercles">{texts.make.circles}</ButtonLink>
      </p>
    </>
  );
}
