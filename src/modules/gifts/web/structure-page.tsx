import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { writeAmount } from "#basics/amount";
import { Form, Problems, Select } from "#ui/form";
import { Listing, Filters } from "#ui/listing";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenGift } from "../actions/see-gifts.ts";
import { ORDERS, type SeenStructure, STRUCTURE_PAGE } from "../actions/see-structure.ts";
import { GIFT_KINDS, STATES } from "../domain/gift.ts";
import { kindNames } from "../domain/kinds.fr.ts";
import { rateForm, sayForForm, tickForm } from "./forms.ts";
import { type AskedGifts, giftList, KIND_WORDS, STATE_WORDS } from "./list-asked.ts";
import { GiftLine, structureAt } from "./mine-page.tsx";
import { Said } from "./said.tsx";
import { sayWhole } from "./say-gift.ts";
import { structureTexts as words } from "./structure-texts.fr.ts";
import { texts } from "./texts.fr.ts";

export interface StructurePageProps {
  readonly seen: SeenStructure;
  readonly asked: AskedGifts;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** A line that waits, in words: what one ticks. */
export function sayWaiting(now: Temporal.Instant) {
  return (gift: SeenGift) =>
    `${sayWhole(gift, now)}, ${texts.byWhom(gift.giverNamed.name)}${gift.words === undefined ? "" : ` : ${gift.words}`}`;
}

/** What is given to a structure: what waits for its yes, one more, all lines, its rates. */
export function StructurePage(props: StructurePageProps) {
  const { seen, said, back } = props;
  const { name } = seen.organisation;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      noindex
      back={back}
      breadcrumb={stepsTo(seen)}
    >
      <Said says={said} />
      {back.form === undefined && <Problems problem={back.problem} />}
      <Waiting {...props} />
      <SaySomeone {...props} />
      <AllLines {...props} />
      <Rates {...props} />
      <Ways {...props} />
    </Page>
  );
}

/** The steps to what is below the page of a structure. */
export function stepsTo({ organisation }: Pick<SeenStructure, "organisation">) {
  return [{ label: organisation.name, at: `/structures/${organisation.number}` }];
}

function Waiting({ seen, now, back }: StructurePageProps) {
  const { waiting, organisation } = seen;
  if (waiting.length === 0) return null;
  const at = structureAt(organisation.id);
  return (
    <Land title={words.waits(waiting.length)} id="a-confirmer">
      <Form
        action={`${at}/oui`}
        asks={tickForm(waiting, sayWaiting(now))}
        back={backTo("tick", back)}
        send={words.tickSend}
        class="pile"
        prefix="cocher"
      />
      <ul class="liens">
        {waiting.map((gift) => (
          <li>
            <a href={`/donne/${gift.id}`}>
              {texts.no} : {sayWaiting(now)(gift)}
            </a>
          </li>
        ))}
      </ul>
    </Land>
  );
}

function SaySomeone({ seen, now, back }: StructurePageProps) {
  return (
    <details class="pile" open={back.form === "say"}>
      <summary>{words.say}</summary>
      <p>{words.saySays}</p>
      <Form
        action={structureAt(seen.organisation.id)}
        asks={sayForForm(seen.givers.map(({ giver, name }) => ({ id: giver.id, name })))}
        values={{ kind: "hours", from: dayOf(now) }}
        back={backTo("say", back)}
        send={words.saySend}
        class="pile"
        prefix="dire"
      />
    </details>
  );
}

const isSearched = ({ year, kind, giver, state }: AskedGifts) =>
  [year, kind, giver, state].some((one) => one !== undefined);

function AllLines({ seen, asked, now }: StructurePageProps) {
  const at = structureAt(seen.organisation.id);
  const isAsked = isSearched(asked);
  return (
    <div class="pile">
      <Filters
        all={at}
        isAsked={isAsked}
        says={{ title: words.search, send: words.filter, clear: words.clear }}
      >
        <Choices seen={seen} asked={asked} />
      </Filters>
      <Listing
        shown={seen.shown}
        total={seen.total}
        size={STRUCTURE_PAGE}
        asked={asked}
        at={(changes) => giftList.at(at, asked, changes)}
        orders={{ of: ORDERS, names: words.orders }}
        all={at}
        isAsked={isAsked}
        says={{
          count: words.count,
          clear: words.clear,
          empty: words.noneFound,
          emptyHelp: words.emptyHelp,
          emptyFirst: words.empty,
        }}
        line={(gift) => <GiftLine gift={gift} now={now} />}
      />
    </div>
  );
}

function Choices({ seen, asked }: Pick<StructurePageProps, "seen" | "asked">) {
  return (
    <>
      <Select
        name="annee"
        label={words.year}
        empty={words.anyYear}
        value={asked.year === undefined ? undefined : String(asked.year)}
        options={seen.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="genre"
        label={words.kind}
        empty={words.anyKind}
        value={asked.kind && KIND_WORDS[asked.kind]}
        options={GIFT_KINDS.map((kind) => ({ value: KIND_WORDS[kind], label: kindNames[kind] }))}
      />
      <Select
        name="qui"
        label={words.person}
        empty={words.anyone}
        value={asked.giver}
        options={seen.givers.map(({ giver, name }) => ({ value: giver.id, label: name }))}
      />
      <Select
        name="etat"
        label={words.state}
        empty={words.anyState}
        value={asked.state && STATE_WORDS[asked.state]}
        options={STATES.map((state) => ({ value: STATE_WORDS[state], label: texts.states[state] }))}
      />
    </>
  );
}

function Rates({ seen, now, back }: StructurePageProps) {
  return (
    <Section title={words.rates} id="taux">
      <p>{words.ratesSays}</p>
      {seen.rates.length === 0 ? (
        <p>{words.noRate}</p>
      ) : (
        <ul class="serre">
          {seen.rates.toReversed().map(({ kind, anHour, from, method }) => (
            <li>
              {words.methodLine(kindNames[kind], writeAmount(anHour), writeDate(from), method)}
            </li>
          ))}
        </ul>
      )}
      <details class="pile" open={back.form === "rate"}>
        <summary>{words.addRate}</summary>
        <Form
          action={`${structureAt(seen.organisation.id)}/taux`}
          asks={rateForm}
          values={{ kind: "hours", from: dayOf(now).with({ month: 1, day: 1 }) }}
          back={backTo("rate", back)}
          send={words.rateSend}
          class="pile"
          prefix="taux"
        />
      </details>
    </Section>
  );
}

function Ways({ seen, asked }: StructurePageProps) {
  const at = structureAt(seen.organisation.id);
  return (
    <Section title={words.take} id="emporter" class="pile-s">
      <ul class="liens">
        <li>
          <a href={`${at}/comptes`}>{words.statement}</a>
        </li>
        <li>
          <a href={giftList.at(`${at}.csv`, asked)}>{words.allCsv}</a>
        </li>
        <li>
          <a href={giftList.at(`${at}.json`, asked)}>{words.allJson}</a>
        </li>
        <li>
          <a href={`${at}/importer`}>{words.bring}</a>
        </li>
      </ul>
    </Section>
  );
}
