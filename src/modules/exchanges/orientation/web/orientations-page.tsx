import { Field, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Thing } from "#ui/thing";

import type { FoundGivers } from "../../givers/actions/see-directory.ts";
import { AskFor } from "../../givers/web/giver-page.tsx";
import { toHelp } from "../../domain/to-help.fr.ts";
import type { FoundOrientations, ListedOrientation } from "../actions/list-orientations.ts";
import type { NextOnTable } from "../actions/next-on-table.ts";
import { addressOf, MOST } from "../domain/orientation.ts";
import { type AskedTables, HERE } from "./asked.ts";
import { LineWay } from "./line-way.tsx";
import { texts } from "./texts.fr.ts";

export interface OrientationsPageProps {
  readonly found: FoundOrientations;
  readonly asked: AskedTables;
  readonly isGoverning: boolean;
  /** What people and structures say that they can give of it; undefined for who is not signed in, or asks nothing. */
  readonly offers?: FoundGivers | undefined;
}

/** All tables that one may know of; and who answers a need, at a place. */
export function OrientationsPage({ found, asked, isGoverning, offers }: OrientationsPageProps) {
  const isSearch = asked.words !== "" || asked.typedPlace !== "";
  return (
    <Page
      title={texts.title}
      lead={`${texts.lead} ${texts.how}`}
      description={texts.lead}
      noindex={isSearch}
      breadcrumb={[toHelp]}
      links={[{ type: "text/csv", label: texts.csv, at: `${HERE}.csv` }]}
    >
      <Search asked={asked} />
      <Answers found={found} words={asked.words} />
      {offers !== undefined && <Offers offers={offers} asked={asked} />}
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
  const { table, name, contact, need, conditions, ask } = answer;
  const at = `${table.at}/lignes/${answer.line}`;
  return (
    <li class="pile-s">
      <p>
        <a href={at}>
          <strong>{name}</strong>
        </a>
        {contact !== undefined && `, ${contact}`}
      </p>
      <p>{need}</p>
      {conditions !== undefined && <p class="petit">{conditions}</p>}
      <LineWay at={at} need={need} ask={ask} named={{ name, at: undefined, contact }} />
      <p class="petit doux">
        {texts.search.on} {table.name}
      </p>
    </li>
  );
}

/** So many of those who offer it stand here; the others are in the directory. */
const FEW_OFFERS = 5;

/** The same need, looked for in what people and structures say that they can give. */
function Offers({
  offers: { shown, total },
  asked,
}: {
  readonly offers: FoundGivers;
  readonly asked: AskedTables;
}) {
  const query = new URLSearchParams({
    q: asked.words,
    ...(asked.typedPlace === "" ? {} : { ou: asked.typedPlace }),
  });
  const all = `/entraide/offres?${query.toString()}`;
  return (
    <Section title={texts.search.offers} id="offres">
      {total === 0 ? (
        <p>{texts.search.noOffers}</p>
      ) : (
        <ul class="lignes">
          {shown.slice(0, FEW_OFFERS).map(({ giver, name, offers, isMine }) => {
            const [offer] = offers;
            return (
              offer !== undefined && (
                <Thing says={offer.words} about={<a href={`/entraide/${giver}`}>{name}</a>}>
                  {!isMine && <AskFor offer={offer.id} words={offer.words} />}
                </Thing>
              )
            );
          })}
        </ul>
      )}
      <p>
        <a href={total === 0 ? "/entraide/offres" : all}>{texts.search.allOffers}</a>
      </p>
    </Section>
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
