import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import type { App, PrivateKind } from "#services/house";
import { CopyLink } from "#ui/copy-link";
import { ButtonLink, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import {
  type AddressChoice,
  type MadeAddress,
  privateKindsOf,
  type SeenAddress,
} from "../actions/private-addresses.ts";
import { makeForm, valueOf } from "./private-forms.ts";
import { texts } from "./private-texts.fr.ts";

/** Where one keeps one's private addresses. */
export const AT = "/moi/adresses-privees";

const above = [{ label: texts.mine, at: "/moi" }] as const;
const aboveOne = [...above, { label: texts.title, at: AT }] as const;

export interface PrivatePageProps {
  readonly addresses: readonly SeenAddress[];
  readonly choices: readonly AddressChoice[];
  /** What was chosen on the page that one comes from. */
  readonly chosen: string | undefined;
  readonly now: Temporal.Instant;
  readonly isEnded: boolean;
  readonly back: GivenBack;
}

/** One's private addresses: what each opens, when a machine last read it, and the ways to renew and end it. */
export function PrivatePage(props: PrivatePageProps) {
  const { addresses, choices, chosen, now, isEnded, back } = props;
  const values = choices.map(valueOf);
  return (
    <Page title={texts.title} lead={texts.lead} back={back} noindex narrow breadcrumb={above}>
      {isEnded && (
        <div class="anse">
          <output>{texts.ended}</output>
        </div>
      )}
      {addresses.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <Section title={texts.yours} id="adresses">
          <Lines>
            {addresses.map((one) => (
              <AddressLine one={one} today={dayOf(now)} />
            ))}
          </Lines>
        </Section>
      )}
      <Section title={texts.makeTitle} id="faire">
        <Form
          action={AT}
          asks={makeForm(choices)}
          values={{ kind: values.find((value) => value === chosen) ?? values[0] }}
          back={back}
          send={texts.send}
          class="pile"
        />
        <p class="petit doux">{texts.unread}</p>
      </Section>
    </Page>
  );
}

interface LineProps {
  readonly one: SeenAddress;
  readonly today: Temporal.PlainDate;
}

function AddressLine({ one, today }: LineProps) {
  const { id, name, opens, madeAt, renewedAt, reads } = one;
  const [last, ...before] = reads;
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <h3>{name}</h3>
        <p class="petit">
          {`${opens === undefined ? texts.opensNothing : texts.opens(opens)} `}
          {renewedAt === undefined ? texts.made(madeAt) : texts.renewed(renewedAt)}{" "}
          {last === undefined ? texts.neverRead : texts.lastRead(last.day, last.reads, today)}
        </p>
        {before.length > 0 && (
          <details>
            <summary>{texts.allReads}</summary>
            <ul class="petit">
              {before.map((line) => (
                <li>{texts.readOn(line.day, line.reads, today)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div class="rang">
        <ButtonLink kind="clair" href={`${AT}/${id}/renouveler`} label={texts.renewOf(name)}>
          {texts.renew}
        </ButtonLink>{" "}
        <ButtonLink kind="clair" href={`${AT}/${id}/arreter`} label={texts.endOf(name)}>
          {texts.end}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Where a secret opens its thing. */
export function addressOf(kind: PrivateKind, secret: string): string {
  return `/prive/${secret}.${kind.ending}`;
}

/** The one time that a secret is shown, with what to do with it. */
export function ShownOncePage({ app, made }: { readonly app: App; readonly made: MadeAddress }) {
  const { publicUrl } = useFrame();
  const kind = privateKindsOf(app).get(made.kind);
  if (kind === undefined) return null;
  const at = addressOf(kind, made.secret);
  return (
    <Page
      title={texts.shown(made.name)}
      lead={texts.shownLead}
      noindex
      narrow
      breadcrumb={aboveOne}
    >
      <div class="anse pile-s">
        <CopyLink label={texts.address} at={at} id="adresse-privee" />
        <p class="petit">{kind.says}</p>
      </div>
      {kind.steps(`${publicUrl}${at}`)}
      <p>
        <ButtonLink kind="clair" href={AT}>
          {texts.back}
        </ButtonLink>
      </p>
    </Page>
  );
}

export interface SureProps {
  readonly title: string;
  readonly says: string;
  readonly send: string;
  /** The path where yes is sent. */
  readonly action: string;
  readonly back: GivenBack;
}

/** One question before what cannot be undone. */
export function SurePage({ title, says, send, action, back }: SureProps) {
  return (
    <Page title={title} lead={says} noindex narrow breadcrumb={aboveOne}>
      <Form action={action} send={send} problem={back.problem} />
      <p>
        <a href={AT}>{texts.cancel}</a>
      </p>
    </Page>
  );
}
