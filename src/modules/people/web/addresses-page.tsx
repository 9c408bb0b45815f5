import { dayOf, writeDate } from "#basics/dates";
import { ButtonLink, Field, Form, titleOf, type Typed } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { State } from "#ui/state";

import { Done } from "./mine-pages.tsx";
import { texts } from "./texts.fr.ts";

interface ShownAddress {
  readonly id: string;
  readonly text: string;
  readonly confirmed: boolean;
  readonly shared: boolean;
  readonly others: readonly string[];
  readonly backSince: Temporal.Instant | undefined;
}

interface AddFormProps {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

export interface AddressesPageProps extends AddFormProps {
  readonly addresses: readonly ShownAddress[];
  readonly mayAdd: boolean;
  readonly done: string | undefined;
}

const names = new Intl.ListFormat("fr", { type: "conjunction" });

/** One's addresses: two at most, one at least. */
export function AddressesPage({ addresses, mayAdd, done, ...form }: AddressesPageProps) {
  return (
    <Page
      title={titleOf(texts.addresses.title, form)}
      noindex
      breadcrumb={[{ label: texts.mine.title, at: "/moi" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.addresses.title}</h1>
          <p class="chapo">{texts.addresses.says}</p>
        </header>
        <Done says={done} />
        <Lines>
          {addresses.map((address) => (
            <AddressLine {...address} alone={addresses.length === 1} />
          ))}
        </Lines>
        {mayAdd ? <AddForm {...form} /> : <p>{texts.addresses.enough}</p>}
      </div>
    </Page>
  );
}

function AddressLine(props: ShownAddress & { readonly alone: boolean }) {
  const { id, text, confirmed, alone, shared, others, backSince } = props;
  return (
    <div class="rang bouts">
      <div>
        <p>
          <strong class="adresse">{text}</strong>{" "}
          <State tone={confirmed ? "va" : "attend"}>
            {confirmed ? texts.addresses.confirmed : texts.addresses.unconfirmed}
          </State>
        </p>
        {backSince !== undefined && (
          <p>
            <State tone="presse">{texts.addresses.back}</State>{" "}
            <span class="petit">{texts.addresses.backSince(writeDate(dayOf(backSince)))}</span>
          </p>
        )}
        {shared && (
          <p class="petit">
            {others.length === 0
              ? texts.addresses.sharedAlone
              : texts.addresses.sharedWith(names.format(others))}
          </p>
        )}
      </div>
      <div class="rang">
        {others.length === 0 && (
          <ButtonLink kind="clair" href={`/moi/adresses/${id}/partager`}>
            {shared ? texts.addresses.unshare : texts.addresses.share}
          </ButtonLink>
        )}
        {!alone && (
          <ButtonLink
            kind="clair"
            href={`/moi/adresses/${id}/retirer`}
            label={texts.addresses.removeOne(text)}
          >
            {texts.addresses.remove}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function AddForm(form: AddFormProps) {
  return (
    <section class="pile" aria-labelledby="ajouter">
      <h2 id="ajouter">{texts.addresses.add}</h2>
      <Form action="/moi/adresses" send={texts.addresses.addSend} {...form}>
        <Field
          name="email"
          type="email"
          label={texts.enter.email}
          help={texts.addresses.addHelp}
          autocomplete="email"
          width="moyen"
          maxlength={254}
        />
      </Form>
    </section>
  );
}
