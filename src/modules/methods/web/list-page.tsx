import { writeMoment } from "#basics/dates";
import { capital } from "#basics/text";
import { themeLabels, THEMES } from "#rules/subjects";
import { ButtonLink, Select } from "#ui/form";
import { Filters, Listing, ReadAs, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";
import { Above } from "#ui/state";

import { type FoundMethods, type ListedMethod, PAGE } from "../actions/see-methods.ts";
import { HERE, methodAt, minutesOf } from "../domain/method.ts";
import {
  type AskedMethods,
  GROUPS,
  methodsAsked,
  ORDERS,
  PERSONS,
  TIMES,
} from "../domain/search.ts";
import { writeDuration } from "../domain/steps.ts";
import { texts } from "./texts.fr.ts";

export interface ListPageProps {
  readonly asked: AskedMethods;
  readonly found: FoundMethods;
  readonly now: Temporal.Instant;
  readonly isIn: boolean;
}

/** « /communs/methodes »: what everyone reads, by words, field, time and persons. */
export function ListPage({ asked, found, now, isIn }: ListPageProps) {
  const isAsked = methodsAsked.write({ ...asked, page: 1, order: ORDERS[0] }) !== "";
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      description={texts.lead}
      noindex={methodsAsked.write(asked) !== ""}
      beneath={
        isIn && (
          <p class="rang">
            <ButtonLink href={`${HERE}/nouvelle`} pictogram="write">
              {texts.write}
            </ButtonLink>{" "}
            <ButtonLink href={`${HERE}/apporter`} kind="lien">
              {texts.bring}
            </ButtonLink>
          </p>
        )
      }
    >
      <div class="deux avant">
        <MethodFilters asked={asked} isAsked={isAsked} />
        <div class="pile-l">
          <ReadAs slips={found.slips} />
          <Listing
            shown={found.methods}
            total={found.total}
            size={PAGE}
            asked={asked}
            at={(changes) => methodsAsked.at(HERE, asked, changes)}
            orders={{ of: ORDERS, names: texts.orders }}
            all={HERE}
            isAsked={isAsked}
            line={(one) => <MethodLine one={one} now={now} />}
            says={texts}
          />
        </div>
      </div>
    </Page>
  );
}

/** In addresses, a time and a group stand by their own words. */
const TIME_WORDS = { hour: "heure", "half-day": "demi-journee", day: "journee" } as const;

function MethodFilters({
  asked,
  isAsked,
}: Pick<ListPageProps, "asked"> & { readonly isAsked: boolean }) {
  const { search: title, send, clear } = texts;
  return (
    <Filters all={HERE} says={{ title, send, clear }} isAsked={isAsked}>
      <WordsAndWhere says={texts.looked} words={asked.words} most={100} />
      <Select
        name="domaine"
        label={texts.theme}
        empty={texts.anyTheme}
        value={asked.theme}
        options={THEMES.map((one) => ({ value: one, label: themeLabels[one] }))}
      />
      <Select
        name="temps"
        label={texts.time}
        empty={texts.anyTime}
        value={asked.time && TIME_WORDS[asked.time]}
        options={TIMES.map((one) => ({ value: TIME_WORDS[one], label: texts.times[one] }))}
      />
      <Select
        name="nombre"
        label={texts.group}
        empty={texts.anyGroup}
        value={asked.group && String(PERSONS[asked.group])}
        options={GROUPS.map((one) => ({ value: String(PERSONS[one]), label: texts.groups[one] }))}
      />
    </Filters>
  );
}

function MethodLine({ one, now }: { readonly one: ListedMethod; readonly now: Temporal.Instant }) {
  const { method, card, by, told, doubts } = one;
  const { theme, people } = card;
  return (
    <article class="pile-s">
      <Above
        facts={[
          ...(theme === undefined ? [] : [themeLabels[theme]]),
          writeDuration(minutesOf(card)),
          ...(people === undefined ? [] : [texts.forPeople(people.from, people.to)]),
          `${texts.version(method.current)}, ${writeMoment(method.changedAt, now)}`,
        ]}
      />
      <h3 class="h-petit">
        <a href={methodAt(method.id)}>{card.title}</a>
      </h3>
      <p>{capital(card.purpose)}</p>
      <p class="petit doux">
        {texts.by(by)}. {texts.toldCount(told, doubts)}
      </p>
    </article>
  );
}
