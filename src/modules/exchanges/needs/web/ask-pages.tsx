import type { OrganisationOfPerson } from "#modules/organisations";
import type { ExchangeKind } from "#services/house";
import { Choices, Field, type FieldProblems, Form, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import type { AskableLine } from "../../orientation/actions/ask-along-line.ts";
import { namedBy } from "../../protocol/actions/kinds.ts";
import { MOST_TITLE, type NeedId, type NeedWords } from "../../protocol/domain/need.ts";
import { pageTexts as texts } from "../../protocol/web/page-texts.fr.ts";
import { wayTexts } from "../../orientation/web/line-texts.fr.ts";
import { ApproverFields, TermFields } from "../../protocol/web/term-fields.tsx";

const breadcrumb = [{ label: texts.title, at: "/echanges" }] as const;

interface FormShown {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export interface KindPageProps extends FormShown {
  readonly kinds: ReadonlyMap<string, ExchangeKind>;
  /** The giver that one came to ask, if one came from their page. */
  readonly to: string | undefined;
  /** The line of a table along which one asks. */
  readonly along?: AskableLine | undefined;
}

/** « De quoi avez-vous besoin ? »: one choice, then its form. */
export function KindPage({ kinds, to, along, ...form }: KindPageProps) {
  return (
    <Page title={titleOf(texts.whatTitle, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <h1>{texts.whatTitle}</h1>
        <Along along={along} />
        <p>{texts.whatLead}</p>
        <Form action="/echanges/demander" method="get" send={texts.next} {...form}>
          {to !== undefined && <input type="hidden" name="a" value={to} />}
          {along !== undefined && <input type="hidden" name="ligne" value={along.id} />}
          <Choices
            name="genre"
            question={texts.whatTitle}
            choices={[...kinds].map(([value, { ask, says }]) => ({
              value,
              label: (
                <>
                  {ask}
                  <br />
                  <span class="doux petit">{says}</span>
                </>
              ),
            }))}
          />
        </Form>
      </div>
    </Page>
  );
}

/** From which line of which table one comes, and whom one asks. */
function Along({ along }: { readonly along: AskableLine | undefined }) {
  if (along === undefined) return null;
  return (
    <div class="anse pile-s">
      <p>
        <a href={along.at}>{wayTexts.along(along.name, along.table)}</a>
      </p>
      <p>{wayTexts.alongSays(along.need)}</p>
      {along.conditions !== undefined && <p class="doux">{along.conditions}</p>}
    </div>
  );
}

export interface AskPageProps extends FormShown {
  readonly name: string;
  readonly kind: ExchangeKind;
  readonly to: string | undefined;
  readonly circle: string | undefined;
  readonly along?: AskableLine | undefined;
  /** In whose name one may ask, besides one’s own. */
  readonly organisations: readonly OrganisationOfPerson[];
  /** The draft that is changed. */
  readonly draft?:
    | { readonly id: NeedId; readonly words: NeedWords; readonly place: string }
    | undefined;
}

/** What one needs, in one short form: nothing is sent before one chose whom to ask. */
export function AskPage(props: AskPageProps) {
  const { name, kind, to, circle, along, organisations, draft, ...form } = props;
  const action =
    draft === undefined ? "/echanges/demander" : `/echanges/besoins/${draft.id}/modifier`;
  return (
    <Page title={titleOf(kind.ask, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{kind.ask}</h1>
          <p>
            {kind.says}{" "}
            <a href={`/echanges/demander${along === undefined ? "" : `?ligne=${along.id}`}`}>
              {texts.otherNeed}
            </a>
          </p>
        </header>
        <Along along={along} />
        <Form action={action} send={texts.save} {...form}>
          <input type="hidden" name="genre" value={name} />
          {to !== undefined && <input type="hidden" name="a" value={to} />}
          {circle !== undefined && <input type="hidden" name="cercle" value={circle} />}
          {along !== undefined && <input type="hidden" name="ligne" value={along.id} />}
          {draft === undefined && <InName organisations={organisations} />}
          <Field
            name="titre"
            label={texts.needTitle}
            help={texts.needTitleHelp}
            value={draft?.words.title ?? along?.need.slice(0, MOST_TITLE)}
            maxlength={MOST_TITLE}
          />
          <TermFields kind={kind} values={draft?.words.terms} />
          <Field
            name="ou"
            label={texts.where}
            help={texts.whereHelp}
            value={draft?.place}
            optional
            maxlength={120}
          />
          <ApproverFields wanted={namedBy(kind, "asker")} />
          <p class="petit">{texts.saveHelp}</p>
        </Form>
      </div>
    </Page>
  );
}

function InName({ organisations }: { readonly organisations: readonly OrganisationOfPerson[] }) {
  if (organisations.length === 0) return null;
  return (
    <Choices
      name="pour"
      question={texts.inName}
      choices={[
        { value: "moi", label: texts.myself },
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
