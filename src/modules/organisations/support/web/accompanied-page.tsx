import { writeDay } from "#basics/dates";
import { backTo } from "#basics/form";
import { OPENABLE } from "#basics/opened";
import { Flag } from "#ui/flag";
import { Checks, Form, Select } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Filters } from "#ui/listing";
import { Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";
import { Above } from "#ui/state";

import { logoOf } from "../../domain/logo.ts";
import { addressOf } from "../../domain/organisation.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import type { SeenThing } from "../actions/see-accompanied.ts";
import { USUAL_MONTHS } from "../domain/accompaniment.ts";
import { type AskedOpened, kindWords, openedAsked, WITHIN, wordOfWithin } from "../domain/asked.ts";
import { They, type TheyProps, WaitingAnswers } from "./accompanied-they.tsx";
import { proposeForm } from "./forms.ts";
import { accompaniedTexts as texts } from "./texts.fr.ts";

export interface AccompaniedPageProps extends TheyProps {
  readonly asked: AskedOpened;
  /** What answers, the most urgent first. */
  readonly shown: readonly SeenThing[];
  readonly said: string | undefined;
}

/** « Celles que vous accompagnez »: what presses first, for all of them; then who they are. */
export function AccompaniedPage(props: AccompaniedPageProps) {
  const { seen, asked, shown, said, back } = props;
  const { organisation, accompanied, things, speaks } = seen;
  const at = `${addressOf(organisation)}/accompagnees`;
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      said={said}
      back={back}
    >
      {accompanied.length === 0 ? (
        <Empty
          title={texts.none}
          {...(speaks && { way: { at: "#proposer", label: texts.propose } })}
        >
          <p>{texts.noneSays}</p>
        </Empty>
      ) : (
        <div class="deux avant">
          <Choose {...props} at={at} />
          <Section title={texts.count(shown.length)} id="a-suivre">
            <Things {...props} />
            {things.length > 0 && <TakeAway at={at} asked={asked} />}
          </Section>
        </div>
      )}
      {!speaks && <p class="doux">{texts.readOnly}</p>}
      <WaitingAnswers {...props} />
      <They {...props} />
      {speaks && (
        <Section title={texts.propose} id="proposer">
          <p>{texts.proposeSays}</p>
          <Form
            action={at}
            prefix="proposer"
            asks={proposeForm}
            values={{ until: props.today.add({ months: USUAL_MONTHS }) }}
            back={backTo("propose", back)}
            send={texts.proposeSend}
          />
        </Section>
      )}
    </InsidePage>
  );
}

function Choose({ seen, asked, at }: AccompaniedPageProps & { readonly at: string }) {
  return (
    <Filters
      all={at}
      says={{ title: texts.filters, send: texts.send, clear: texts.clear }}
      isAsked={openedAsked.write(asked) !== ""}
    >
      {seen.accompanied.length > 1 && (
        <Select
          name="structure"
          label={texts.association}
          value={asked.association}
          empty={texts.allOfThem}
          optional={false}
          options={seen.accompanied.map(({ other }) => ({
            value: String(other.number),
            label: other.name,
          }))}
        />
      )}
      <Checks
        name="sorte"
        question={texts.kinds}
        values={asked.kinds.map((kind) => kindWords[kind])}
        choices={OPENABLE.map((kind) => ({
          value: kindWords[kind],
          label: texts.kindNames[kind],
          count: seen.things.filter((one) => one.kind === kind).length,
        }))}
      />
      <Select
        name="quand"
        label={texts.within}
        value={wordOfWithin(asked.within)}
        options={WITHIN.map((within) => ({
          value: wordOfWithin(within),
          label: texts.withinNames[within],
        }))}
      />
    </Filters>
  );
}

function Things({ seen, asked, shown, today }: AccompaniedPageProps) {
  if (seen.things.length === 0)
    return (
      <Empty title={texts.nothingOpen}>
        <p>{texts.nothingOpenSays}</p>
      </Empty>
    );
  if (shown.length === 0) {
    const at = openedAsked.at(`${addressOf(seen.organisation)}/accompagnees`, {
      ...asked,
      association: "",
      kinds: [],
      within: "all",
    });
    return <Empty title={texts.nothingAsked} way={{ at, label: texts.clear }} />;
  }
  return (
    <Lines>
      {shown.map((one) => (
        <Thing one={one} today={today} />
      ))}
    </Lines>
  );
}

/** One thing: what it is, whose, how far, and how long is left. */
function Thing({ one, today }: { readonly one: SeenThing; readonly today: Temporal.PlainDate }) {
  const { title, of, kind, state, due, at } = one;
  return (
    <article class="rang bouts">
      <div class="chose signe">
        <Flag id={of.id} logo={logoOf(of)} />
        <div class="pile-xs">
          <Above facts={[texts.oneOf[kind], state]} />
          <h3 class="h-petit">{at === undefined ? title : <a href={at}>{title}</a>}</h3>
          <p class="petit">{of.name}</p>
        </div>
      </div>
      {due === undefined ? (
        <p class="petit doux">{texts.noDay}</p>
      ) : (
        <Sounding days={today.until(due).days}>{writeDay(due, today)}</Sounding>
      )}
    </article>
  );
}

function TakeAway({ at, asked }: { readonly at: string; readonly asked: AskedOpened }) {
  return (
    <ul class="liens petit a-l-ecran">
      <li>
        <a href={openedAsked.at(`${at}.csv`, asked)}>{texts.csv}</a>
      </li>
      <li>
        <a href={openedAsked.at(`${at}.ics`, asked)}>{texts.ics}</a>
      </li>
      <li>
        <a href="/moi/adresses-privees">{texts.private}</a>
      </li>
    </ul>
  );
}
