import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Known } from "../actions/see-afterwards.ts";
import type { SeenDeath, SeenTold } from "../actions/see-deaths.ts";
import { deathAt, DEATHS } from "../domain/address.ts";
import { findForm, proofForm } from "./forms.ts";
import { deathTexts as texts, namedTexts } from "./texts.fr.ts";

const onDay = (at: Temporal.Instant) => writeDate(dayOf(at));

/** For who keeps the instance: of whom it is said, and the way to say it of somebody. */
export function DeathsPage({
  all,
  told,
  found,
  done,
  back,
}: {
  readonly all: readonly SeenDeath[];
  /** Those of whom it is said by whom they named: a proof is to be looked at. */
  readonly told: readonly SeenTold[];
  /** Whose account the address is that was looked for. */
  readonly found?: readonly Known[] | undefined;
  readonly done?: boolean;
  readonly back: GivenBack;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow back={back}>
      {done === true && <p class="raison">{texts.undone}</p>}
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      {told.length > 0 && <ToCheck told={told} />}
      <Section title={texts.find} id="dire" class="pile">
        <Form action={DEATHS} asks={findForm} back={back} send={texts.search} />
        {found !== undefined && found.length > 0 && (
          <>
            <p>{texts.found}</p>
            <ul class="pile-s">
              {found.map(({ person, name }) => (
                <li>
                  <a href={deathAt(person)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={texts.list} id="dits" class="pile">
        {all.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <Lines>
            {all.map((one) => (
              <Death one={one} />
            ))}
          </Lines>
        )}
      </Section>
    </Page>
  );
}

/** Said by whom they named: a proof is to be looked at. */
function ToCheck({ told }: { readonly told: readonly SeenTold[] }) {
  return (
    <Section title={texts.toCheck} id="a-verifier" class="pile">
      <Lines>
        {told.map(({ whose, at, by }) => (
          <div class="rang bouts">
            <div class="pile-s">
              <h3 class="petit">{whose.name}</h3>
              <p>{texts.toldOn(onDay(at), by)}</p>
            </div>
            <ButtonLink href={deathAt(whose.person)} kind="clair" label={texts.checkOf(whose.name)}>
              {texts.check}
            </ButtonLink>
          </div>
        ))}
      </Lines>
    </Section>
  );
}

function Death({ one: { whose, at, said, erasedAt } }: { readonly one: SeenDeath }) {
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <h3 class="petit">{whose.name}</h3>
        <p>{texts.since(onDay(at), texts.by[said])}</p>
        <p class="doux">{texts.erased(onDay(erasedAt))}</p>
      </div>
      <Press
        action={deathAt(whose.person, "/erreur")}
        kind="clair"
        label={texts.undoOf(whose.name)}
        prefix={whose.person}
      >
        {texts.undo}
      </Press>
    </div>
  );
}

/** Says it of somebody, on a proof seen. */
export function DeathPage({ whose, back }: { readonly whose: Known; readonly back: GivenBack }) {
  return (
    <Page
      title={texts.ask(whose.name)}
      heading={texts.ask(whose.name)}
      lead={texts.says}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.title, at: DEATHS }]}
    >
      <ul class="pile-s">
        {namedTexts.stops.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <Form action={deathAt(whose.person)} asks={proofForm} back={back} send={texts.send} />
      <p>
        <a href={DEATHS}>{texts.cancel}</a>
      </p>
    </Page>
  );
}
