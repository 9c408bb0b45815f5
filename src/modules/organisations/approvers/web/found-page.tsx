import { writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { Said } from "../../web/said.tsx";
import type { SeenFound } from "../actions/found-address.ts";
import { isToReadAgain } from "../domain/approver.ts";
import { foundForm, readAgainForm } from "./forms.ts";
import { foundTexts as texts } from "./texts.fr.ts";

export const FOUND_AT = "/operateur/adresses-d-employeurs";

export interface FoundPageProps {
  readonly all: readonly SeenFound[];
  /** Organisations that somebody waits for, and where no address is written. */
  readonly missing: readonly Organisation[];
  readonly named: string | undefined;
  readonly today: Temporal.PlainDate;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Adresses d’employeurs »: those missing, those that serve, writing one; for the operator. */
export function FoundPage(props: FoundPageProps) {
  const { all, missing, said, back, today } = props;
  const old = all.filter((one) => one.serves && isToReadAgain(one.foundOn, today));
  const others = all.filter((one) => !old.includes(one));
  return (
    <Page title={texts.title} lead={texts.lead} noindex narrow back={back}>
      <Said says={said} />
      {missing.length > 0 && (
        <Section title={texts.missing} id="manquent">
          <p>{texts.missingSays}</p>
          <ul class="liens">
            {missing.map((one) => (
              <li>
                <a href={addressOf(one)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {old.length > 0 && (
        <Section title={texts.old} id="a-relire">
          <Listed all={old} props={props} />
        </Section>
      )}
      {all.length === 0 && <Empty title={texts.none} />}
      {others.length > 0 && (
        <Section title={texts.all} id="toutes">
          <Listed all={others} props={props} />
        </Section>
      )}
      <Section title={texts.add} id="ecrire">
        <Form
          action={FOUND_AT}
          prefix="ecrire"
          asks={foundForm}
          values={{ foundOn: today }}
          back={backTo("write", back)}
          send={texts.send}
        />
      </Section>
    </Page>
  );
}

function Listed({
  all,
  props,
}: {
  readonly all: readonly SeenFound[];
  readonly props: FoundPageProps;
}) {
  return (
    <Lines>
      {all.map((one) => (
        <Found one={one} props={props} />
      ))}
    </Lines>
  );
}

function Found({ one, props }: { readonly one: SeenFound; readonly props: FoundPageProps }) {
  const { today, named, back } = props;
  const name = one.named?.name ?? "";
  const day = writeDay(one.foundOn, today);
  const isBack = named === one.id && back.form === "again";
  return (
    <div class="pile-s">
      <div>
        <p>{one.named !== undefined && <a href={addressOf(one.named)}>{name}</a>}</p>
        <p>
          {one.words}, <span class="adresse">{one.email}</span>,{" "}
          <a href={one.source} rel="nofollow noreferrer">
            {texts.source}
            <span class="hors">{texts.of(name)}</span>
          </a>{" "}
          <span class="doux">({texts.foundOn(day)})</span>
        </p>
      </div>
      {!one.serves && <p>{texts.represented}</p>}
      {one.serves && isToReadAgain(one.foundOn, today) && <p>{texts.oldSays(day)}</p>}
      {one.serves && (
        <details class="pile-s" open={isBack}>
          <summary>
            {texts.change}
            <span class="hors">{texts.of(name)}</span>
          </summary>
          <Form
            action={`${FOUND_AT}/${one.id}`}
            prefix={`relire-${one.id}`}
            asks={readAgainForm}
            values={{ ...one, foundOn: today }}
            back={isBack ? backTo("again", back) : {}}
            send={texts.send}
          />
        </details>
      )}
      <Press
        action={`${FOUND_AT}/${one.id}/retirer`}
        prefix={`retirer-${one.id}`}
        kind="clair"
        label={texts.withdrawOf(name)}
      >
        {texts.withdraw}
      </Press>
    </div>
  );
}
