import { writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { ButtonLink, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenAsked, SeenAskedPage, SeenComing } from "../actions/see-asked.ts";
import { bodyAskedAt, bodyAt, namedAt, sendOnAt } from "../domain/address.ts";
import { OccasionLine, Past } from "./asked-days.tsx";
import { sendForm, verifyForm, yesForm } from "./forms.ts";
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
        <Coming
          coming={coming}
          asked={asked}
          today={page.today}
          mayName={page.isOpen}
          back={back}
        />
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
  const values = { from: on, until: on };
  return (
    <Section title={texts.send} id="nommer" class="pile">
      {isYes && <p>{texts.yesHelp}</p>}
      {people.length === 0 && <p>{texts.noPeople}</p>}
      {people.length > 0 &&
        (isYes ? (
          <Form action={action} asks={yesForm(seen)} back={backTo("send", back)} send={texts.yes} />
        ) : (
          <Form
            action={action}
            asks={sendForm(seen)}
            values={values}
            back={backTo("send", back)}
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
  back,
}: {
  readonly back: GivenBack;
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
      <Named coming={coming} asked={asked} day={day} back={back} />
    </>
  );
}

/** Whom the body named, each with the way to name them no more; whom one keeps out of it. */
function Named({
  coming: { named, somebodyElse },
  asked: { id, organisation },
  day,
  back,
}: {
  readonly back: GivenBack;
  readonly coming: SeenComing;
  readonly asked: SeenAsked;
  readonly day: (which: Temporal.PlainDate) => string;
}) {
  return (
    <Section title={texts.who} id="qui-vient" class="pile-s">
      {named.length === 0 && <p>{texts.nobody}</p>}
      {named.map((one) => (
        <div class="rang bouts">
          <div class="pile-s">
            <p>{`${one.name}, ${texts.term(day(one.from), one.until && day(one.until))}.`}</p>
            <p>{texts.verified[one.verified](one.verifiedOn ? day(one.verifiedOn) : "")}</p>
            {one.verifiedBySelf === true && <p class="doux">{texts.bySelf}</p>}
          </div>
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
      {named.length > 0 && (
        <Verify named={named} action={`${bodyAskedAt(organisation, id)}/verifie`} back={back} />
      )}
    </Section>
  );
}

/** On which day the body verified what the law asks of who it sends: said once more each year. */
function Verify({
  named,
  action,
  back,
}: {
  readonly named: SeenComing["named"];
  readonly action: string;
  readonly back: GivenBack;
}) {
  const people = [...new Map(named.map((one) => [one.person, one])).values()];
  return (
    <details class="pile-s" open={back.form === "verify"}>
      <summary>{texts.verify}</summary>
      <p>{texts.isVerifiedHelp}</p>
      <Form
        action={action}
        asks={verifyForm(people)}
        back={backTo("verify", back)}
        send={texts.verify}
        prefix="verifie"
      />
    </details>
  );
}
