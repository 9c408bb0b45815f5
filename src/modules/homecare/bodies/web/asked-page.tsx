import type { Child } from "hono/jsx";

import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { sayHours as sayLong } from "#pieces/gifts";
import { ButtonLink, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { sayHours } from "../../web/hours.fr.ts";
import type { SeenAsked, SeenAskedPage, SeenComing } from "../actions/see-asked.ts";
import { bodyAskedAt, bodyAt, namedAt, sendOnAt } from "../domain/address.ts";
import { isGap, type Kept, type Occasion } from "../domain/occasion.ts";
import { sendForm, yesForm } from "./forms.ts";
import { bodyTexts as texts } from "./texts.fr.ts";

interface AskedProps {
  readonly seen: SeenAskedPage;
  readonly back: GivenBack;
  /** The day for which one came to name somebody. */
  readonly on: Temporal.PlainDate | undefined;
}

/** One of them: what it says before the yes; then when, who comes, and whose place is free. */
export function AskedPage({ seen, back, on }: AskedProps) {
  const { page, asked } = seen;
  const { organisation, name: body, at } = page;
  const title = texts.one(asked.name, body);
  return (
    <Page
      title={title}
      heading={title}
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
      breadcrumb={[
        { label: body, at },
        { label: texts.panelTitle, at: bodyAt(organisation) },
      ]}
    >
      {page.assigns ? <Answering seen={seen} back={back} on={on} /> : <p>{texts.awaits}</p>}
      <SayNo asked={asked} />
    </Page>
  );
}

function Answering({ seen, back, on }: AskedProps) {
  const { page, asked } = seen;
  const { name, words, coming } = asked;
  return (
    <>
      {words === undefined ? (
        coming === undefined && <p>{texts.saysNothing(name)}</p>
      ) : (
        <Section title={texts.says(name)} id="mots" class="pile-s">
          <p>{words}</p>
        </Section>
      )}
      {coming !== undefined && (
        <Coming coming={coming} asked={asked} today={page.today} mayName={page.isOpen} />
      )}
      {page.isOpen ? <Send seen={seen} back={back} on={on} /> : <p>{texts.closed}</p>}
    </>
  );
}

/** Whom one sends: to say yes is to name somebody. */
function Send({ seen, back, on }: AskedProps) {
  const { asked, people, page } = seen;
  const isYes = asked.coming === undefined;
  const action = bodyAskedAt(asked.organisation, asked.id);
  const values = { helper: undefined, from: on, until: on };
  return (
    <Section title={texts.send} id="nommer" class="pile">
      {isYes && <p>{texts.yesHelp}</p>}
      {people.length === 0 && <p>{texts.noPeople}</p>}
      {people.length > 0 &&
        (isYes ? (
          <Form action={action} asks={yesForm(seen)} back={back} send={texts.yes} />
        ) : (
          <Form
            action={action}
            asks={sendForm(seen)}
            values={values}
            back={back}
            send={texts.sendThem}
          />
        ))}
      <p class="petit doux">
        {texts.addPeople} <a href={`${page.at}/qui-travaille-ici`}>{texts.addWay}</a>
      </p>
    </Section>
  );
}

function SayNo({ asked: { organisation, id, state } }: { readonly asked: SeenAsked }) {
  const action = `${bodyAskedAt(organisation, id)}/non`;
  if (state === "waiting")
    return (
      <Press action={action} kind="clair">
        {texts.no}
      </Press>
    );
  return (
    <details class="pile-s">
      <summary>{texts.end}</summary>
      <p>{texts.endSays}</p>
      <Press action={action} kind="clair">
        {texts.endNow}
      </Press>
    </details>
  );
}

function Coming({
  coming,
  asked,
  today,
  mayName,
}: {
  readonly coming: SeenComing;
  readonly asked: SeenAsked;
  readonly today: Temporal.PlainDate;
  readonly mayName: boolean;
}) {
  const { id, organisation, name: whose } = asked;
  const { term, occasions, past, names } = coming;
  const day = (which: Temporal.PlainDate) => writeDay(which, today);
  const said = texts.term(day(term.from), term.until && day(term.until));
  return (
    <>
      <Section title={texts.when} id="quand" class="pile-s">
        <p class="doux">{`${capital(said)}.`}</p>
        {occasions.length === 0 ? (
          <p>{texts.notThen}</p>
        ) : (
          <ul class="jour">
            {occasions.map((one) => (
              <OccasionLine one={one} names={names} today={today}>
                {mayName && (
                  <ButtonLink
                    href={sendOnAt(organisation, id, one.starts.toPlainDate())}
                    kind="clair"
                    label={texts.sendThatDayOf(day(one.starts.toPlainDate()), whose)}
                  >
                    {texts.sendThatDay}
                  </ButtonLink>
                )}
              </OccasionLine>
            ))}
          </ul>
        )}
      </Section>
      <Past past={past} today={today} />
      <Named coming={coming} asked={asked} day={day} />
    </>
  );
}

/** Whom the body named, each with the way to name them no more; whom one keeps out of it. */
function Named({
  coming: { named, somebodyElse },
  asked: { id, organisation },
  day,
}: {
  readonly coming: SeenComing;
  readonly asked: SeenAsked;
  readonly day: (which: Temporal.PlainDate) => string;
}) {
  return (
    <Section title={texts.who} id="qui-vient" class="pile-s">
      {named.length === 0 && <p>{texts.nobody}</p>}
      {named.map((one) => (
        <div class="rang bouts">
          <p>{`${one.name}, ${texts.term(day(one.from), one.until && day(one.until))}.`}</p>
          <Press
            action={`${namedAt(organisation, id, one.id)}/ne-vient-plus`}
            kind="clair"
            label={texts.noMoreOf(one.name)}
          >
            {texts.noMore}
          </Press>
        </div>
      ))}
      {somebodyElse.map(({ name }) => (
        <p>{texts.somebodyElse(name)}</p>
      ))}
    </Section>
  );
}

/** Of what it was entrusted with until today: kept or not, how long, and nothing else. */
function Past({ past, today }: Pick<SeenComing, "past"> & { readonly today: Temporal.PlainDate }) {
  if (past.length === 0) return null;
  return (
    <Section title={texts.past} id="passes" class="pile-s">
      <ul class="jour">
        {past.map((one) => (
          <KeptLine one={one} today={today} />
        ))}
      </ul>
      <p class="petit doux">{texts.pastHours}</p>
    </Section>
  );
}

function KeptLine({
  one: { starts, ends, isKept, quarters },
  today,
}: {
  readonly one: Kept;
  readonly today: Temporal.PlainDate;
}) {
  return (
    <li>
      <span class="heure">{capital(writeDay(starts.toPlainDate(), today))}</span>
      <p>
        {`${capital(sayHours(starts, ends))} : `}
        {isKept ? texts.kept(quarters === 0 ? undefined : sayLong(quarters)) : texts.notKept}
      </p>
    </li>
  );
}

function OccasionLine({
  one,
  names,
  today,
  children,
}: {
  readonly one: Occasion;
  readonly names: SeenComing["names"];
  readonly today: Temporal.PlainDate;
  /** What one may do where nobody comes. */
  readonly children: Child;
}) {
  const { starts, ends, isOff, comes, cannot } = one;
  const named = (some: Occasion["comes"]) => some.flatMap((person) => names.get(person) ?? []);
  return (
    <li>
      <span class="heure">{capital(writeDay(starts.toPlainDate(), today))}</span>
      <div class="pile-s">
        <p>
          {capital(sayHours(starts, ends))}
          {isOff && ` : ${texts.offDay}`}
          {!isOff && comes.length > 0 && ` : ${texts.comesThen(named(comes))}`}
        </p>
        {!isOff && cannot.length > 0 && <p>{texts.cannot(named(cannot))}</p>}
        {isGap(one) && (
          <>
            <p>
              <strong>{texts.gap}</strong>
            </p>
            {children}
          </>
        )}
      </div>
    </li>
  );
}
