import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenAfterwards, SeenNamed } from "../actions/see-afterwards.ts";
import { AT, FOR, forAt } from "../domain/address.ts";
import { afterwardsForm, sureForm } from "./forms.ts";
import { namedTexts as named, texts } from "./texts.fr.ts";

const above = { label: texts.title, at: AT };
const onDay = (at: Temporal.Instant) => writeDate(dayOf(at));

/** « Après moi »: what one said, and what one says now. */
export function AfterwardsPage({
  seen: { said, teller, known, isNamed },
  back,
}: {
  readonly seen: SeenAfterwards;
  readonly back: GivenBack;
}) {
  const values = said && { ...said, months: `${said.months}` as const };
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow back={back}>
      {said?.toldAt !== undefined && teller !== undefined && <AreYouThere name={teller.name} />}
      {said === undefined ? (
        <p>{texts.nothing}</p>
      ) : (
        <p>
          {texts.saidNow(said.fate, said.months, teller?.name)}{" "}
          {teller === undefined ? texts.noTeller : texts.tellerNow(teller.name)}
        </p>
      )}
      <Form
        action={AT}
        asks={afterwardsForm(known)}
        values={values}
        back={back}
        send={texts.send}
      />
      {said !== undefined && (
        <Press action={`${AT}/retirer`} kind="clair" prefix="retirer">
          {texts.takeBack}
        </Press>
      )}
      <Section title={texts.what} id="alors" class="pile">
        <Sentences of={texts.whatSays} />
        <p class="petit doux">{texts.law}</p>
      </Section>
      {isNamed && (
        <p>
          <a href={FOR}>{texts.named}</a>
        </p>
      )}
    </Page>
  );
}

/** It was told that the reader died: one press says that they are there. */
const AreYouThere = ({ name }: { readonly name: string }) => (
  <Cove class="pile-s">
    <p>
      <strong>{texts.told(name)}</strong>
    </p>
    <p>{texts.toldSays}</p>
    <Press action={`${AT}/je-suis-la`} prefix="la">
      {texts.alive}
    </Press>
  </Cove>
);

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul class="pile-s">
    {of.map((one) => (
      <li>{one}</li>
    ))}
  </ul>
);

/** Who named the reader to say it. */
export function NamedPage({ all }: { readonly all: readonly SeenNamed[] }) {
  return (
    <Page
      title={named.title}
      heading={named.title}
      lead={named.lead}
      noindex
      narrow
      breadcrumb={[above]}
    >
      {all.length === 0 ? (
        <Empty title={named.none} />
      ) : (
        <Lines>
          {all.map(({ whose, diedAt }) => (
            <div class="rang bouts">
              <h2 class="petit">{whose.name}</h2>
              <a href={forAt(whose.person)}>
                {diedAt === undefined ? named.one(whose.name) : named.said(onDay(diedAt))}
              </a>
            </div>
          ))}
        </Lines>
      )}
    </Page>
  );
}

/** Says it of one of them; or what stands since it was said. */
export function NamedByPage({
  seen,
  back,
}: {
  readonly seen: SeenNamed;
  readonly back: GivenBack;
}) {
  const { whose, diedAt, said } = seen;
  const isSaid = diedAt !== undefined || said.toldAt !== undefined;
  return (
    <Page
      title={named.one(whose.name)}
      heading={isSaid ? whose.name : named.ask(whose.name)}
      lead={leadOf(seen)}
      noindex
      narrow
      back={back}
      breadcrumb={[above, { label: named.title, at: FOR }]}
    >
      {!isSaid && (
        <>
          <Sentences of={named.follows} />
          <Form action={forAt(whose.person)} asks={sureForm} back={back} send={named.send} />
          <p>
            <a href={FOR}>{named.cancel}</a>
          </p>
        </>
      )}
      {isSaid && diedAt === undefined && (
        <p>
          {named.waits} <a href="/contact">{named.contact}</a>
        </p>
      )}
      {diedAt !== undefined && <Said seen={seen} back={back} />}
    </Page>
  );
}

function leadOf({ diedAt, said: { toldAt } }: SeenNamed): string {
  if (diedAt !== undefined) return named.said(onDay(diedAt));
  return toldAt === undefined ? named.asks : named.told(onDay(toldAt));
}

function Said({ seen, back }: { readonly seen: SeenNamed; readonly back: GivenBack }) {
  const { whose, said, undoneUntil, erasedAt, isGiven } = seen;
  return (
    <>
      <Problems problem={back.problem} kept={false} />
      {undoneUntil !== undefined && !isGiven && (
        <p>
          {named.until(onDay(undoneUntil))} <a href="/contact">{named.contact}</a>
        </p>
      )}
      {said.fate === "give" && undoneUntil !== undefined && !isGiven && (
        <p>{named.givenLater(onDay(undoneUntil))}</p>
      )}
      {isGiven && (
        <>
          <p>{named.given(whose.name)}</p>
          <p>
            <ButtonLink href={forAt(whose.person, "/archive")} large>
              {named.take}
            </ButtonLink>
          </p>
        </>
      )}
      {erasedAt !== undefined && <p class="doux">{named.erased(onDay(erasedAt))}</p>}
    </>
  );
}
