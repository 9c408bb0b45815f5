import { Field } from "#ui/form";
import { Empty } from "#ui/list";
import { Filters, Paged, Understood, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { FoundSubsidies } from "../actions/list-subsidies.ts";
import {
  type AskedSubsidies,
  SUBSIDIES_A_PAGE,
  SUBSIDY_ORDERS,
  subsidyList,
  writeSubsidies,
  writeSumOf,
} from "../domain/subsidies.ts";
import { FunderTable, SubsidyLines, YearTable } from "./subsidy-pieces.tsx";
import { subsidyTexts as texts } from "./texts.fr.ts";

const AT = "/subventions";

export interface SubsidiesPageProps {
  readonly asked: AskedSubsidies;
  readonly found: FoundSubsidies;
}

/** The same search at another page, order, place or format. */
const at = (asked: AskedSubsidies, changes: Partial<AskedSubsidies>, suffix = "") =>
  subsidyList.at(`${AT}${suffix}`, asked, changes);

/** « Qui finance qui près de chez vous »: what was asked, what answers, and the totals. */
export function SubsidiesPage({ asked, found }: SubsidiesPageProps) {
  return (
    <Page
      title={texts.title}
      description={texts.lead}
      noindex={writeSubsidies(asked) !== ""}
      links={[{ type: "text/csv", label: texts.csv, at: at(asked, {}, ".csv") }]}
      lead={texts.lead}
    >
      {found.isEmpty ? (
        <NoneYet isOperator={found.isOperator} />
      ) : (
        <div class="deux avant">
          <SubsidyFilters asked={asked} />
          <div class="pile-l">
            <Said asked={asked} found={found} />
            <Results asked={asked} found={found} />
            <Totals found={found} />
            <p class="petit doux">{texts.about}</p>
            <p class="petit">
              <a href={at(asked, {}, ".csv")}>{texts.csv}</a>
            </p>
          </div>
        </div>
      )}
    </Page>
  );
}

/** An instance without any: the operator reads how they come, the others whom to ask. */
function NoneYet({ isOperator }: { readonly isOperator: boolean }) {
  return (
    <Empty title={texts.none}>
      {isOperator ? (
        <>
          <p>{texts.noneOperator}</p>
          <p>
            <code>{texts.command}</code>
          </p>
        </>
      ) : (
        <>
          <p>{texts.noneSays}</p>
          <p>
            <a href="/contact">{texts.askOperator}</a>
          </p>
        </>
      )}
    </Empty>
  );
}

function SubsidyFilters({ asked }: { readonly asked: AskedSubsidies }) {
  return (
    <Filters
      all={AT}
      says={{ title: texts.filters, send: texts.search, clear: texts.clear }}
      isAsked
    >
      <WordsAndWhere says={texts} words={asked.words} place={asked.typedPlace} />
      <Field
        name="financeur"
        label={texts.funder}
        help={texts.funderHelp}
        value={asked.funder}
        maxlength={200}
      />
      <Field
        name="beneficiaire"
        label={texts.beneficiary}
        help={texts.beneficiaryHelp}
        value={asked.beneficiary}
        maxlength={200}
      />
      <Field
        name="annee"
        label={texts.year}
        help={texts.yearHelp}
        value={asked.year === undefined ? "" : String(asked.year)}
        width="court"
        maxlength={4}
      />
    </Filters>
  );
}

/** What was understood of the place, and what of its département has no commune. */
function Said({ asked, found }: SubsidiesPageProps) {
  const { choices, placeKnown, place, unplaced } = found;
  if (placeKnown && choices.length === 0 && unplaced === 0) return null;
  return (
    <div class="pile-s">
      <Understood
        typed={asked.typedPlace}
        isKnown={placeKnown}
        choices={choices}
        at={(typedPlace) => at(asked, { typedPlace })}
        says={texts}
      />
      {place?.scale === "around" && unplaced > 0 && (
        <p>
          {texts.unplaced(unplaced)}{" "}
          <a href={at(asked, { typedPlace: `departement-${place.department}` })}>
            {texts.unplacedLink(place.department)}
          </a>
          .
        </p>
      )}
    </div>
  );
}

function Results({ asked, found }: SubsidiesPageProps) {
  const { total, shown, byFunder } = found;
  const [first] = byFunder;
  return (
    <Section title={texts.count(total.count)} id="resultats">
      {total.count > 0 && (
        <p>
          {texts.total(writeSumOf(total.sum))}{" "}
          {first !== undefined &&
            total.sum > 0 &&
            texts.mostly(first.name, Math.floor((first.sum * 100) / total.sum))}
        </p>
      )}
      <Paged
        shown={shown}
        total={total.count}
        asked={asked}
        size={SUBSIDIES_A_PAGE}
        at={(changes) => at(asked, changes)}
        orders={{ of: SUBSIDY_ORDERS, names: texts.orders }}
        draw={(subsidies) => <SubsidyLines subsidies={subsidies} />}
        empty={
          <Empty title={texts.empty} way={{ at: AT, label: texts.clear }}>
            <p>{texts.emptyHelp}</p>
          </Empty>
        }
      />
    </Section>
  );
}

function Totals({ found }: Pick<SubsidiesPageProps, "found">) {
  if (found.total.count === 0) return null;
  return (
    <div class="pile-l">
      <FunderTable rows={found.byFunder} />
      <YearTable rows={found.byYear} />
    </div>
  );
}
