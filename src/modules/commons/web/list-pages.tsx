import { writeMoment } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { themeLabels, THEMES } from "#rules/subjects";
import { ButtonLink, Select } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Filters, Paged, ReadAs, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";
import { pageList, type AskedPage } from "#basics/query";

import { KINDS } from "../domain/document.ts";
import { LICENCES } from "../domain/licences.ts";
import { type AskedPublished, formWords, publishedAsked } from "../domain/search.ts";
import {
  type DocumentList,
  type FoundDocuments,
  type ListedDocument,
  PAGE,
  type SeenPlace,
} from "../actions/list-documents.ts";
import { documentAt, placeAt } from "./addresses.ts";
import { tableTexts } from "./table-texts.fr.ts";
import { licenceTexts, texts } from "./texts.fr.ts";

interface Listed {
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}

/** One document in a list: what it is, whose, and whether everyone reads it. */
function DocumentLine(props: {
  readonly document: ListedDocument;
  readonly now: Temporal.Instant;
}) {
  const { document, now } = props;
  const { licence, published, hiddenBecause, kind } = document;
  const stands = published === undefined ? texts.private : texts.published;
  return (
    <article class="pile-s">
      <Above
        facts={[
          texts.kinds[kind],
          hiddenBecause === undefined ? stands : texts.hidden,
          ...(licence === undefined ? [] : [licenceTexts[licence].name]),
          texts.changed(writeMoment(document.changedAt, now)),
        ]}
      />
      <h3 class="h-petit">
        <a href={documentAt(document.id)} lang={document.language}>
          {document.title}
        </a>
      </h3>
      {document.authors.length > 0 && (
        <p class="petit doux">{texts.by(document.authors.join(", "))}</p>
      )}
    </article>
  );
}

interface CommonsPageProps {
  readonly asked: AskedPublished;
  readonly now: Temporal.Instant;
  readonly list: FoundDocuments;
  readonly isIn: boolean;
}

/** « /communs »: what everyone reads, by words, kind, theme and licence. */
export function CommonsPage(props: CommonsPageProps) {
  const { list, asked, now, isIn } = props;
  const isAsked = publishedAsked.write({ ...asked, page: 1 }) !== "";
  return (
    <Page
      title={texts.title}
      noindex={publishedAsked.write(asked) !== ""}
      lead={texts.lead}
      beneath={
        isIn && (
          <p class="rang">
            <ButtonLink href="/communs/ecrire" pictogram="write">
              {texts.write}
            </ButtonLink>{" "}
            <ButtonLink href="/communs/tableau" kind="clair">
              {tableTexts.begin}
            </ButtonLink>{" "}
            <ButtonLink href="/communs/apporter" kind="lien">
              {texts.bring}
            </ButtonLink>
          </p>
        )
      }
    >
      <div class="deux avant">
        <DocumentFilters asked={asked} isAsked={isAsked} />
        <div class="pile-l">
          <ReadAs slips={list.slips} />
          <Section title={texts.found(list)} id="documents">
            <Paged
              shown={list.documents}
              total={list.leafed}
              asked={{ page: asked.page }}
              size={PAGE}
              at={({ page = 1 }) => publishedAsked.at(HERE, asked, { page })}
              draw={(documents) => <DocumentLines documents={documents} now={now} />}
              empty={<NonePublished isAsked={isAsked} />}
            />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** Where what everyone reads is. */
const HERE = "/communs";

function DocumentFilters(props: { readonly asked: AskedPublished; readonly isAsked: boolean }) {
  const { asked, isAsked } = props;
  const { search: title, send, clear } = texts;
  return (
    <Filters all={HERE} says={{ title, send, clear }} isAsked={isAsked}>
      <WordsAndWhere says={texts.looked} words={asked.words} most={100} />
      <Select
        name="forme"
        label={texts.form}
        empty={texts.anyForm}
        value={asked.kind && formWords[asked.kind]}
        options={KINDS.map((one) => ({ value: formWords[one], label: texts.kinds[one] }))}
      />
      <Select
        name="theme"
        label={texts.themes}
        empty={texts.anyTheme}
        value={asked.theme}
        options={THEMES.map((one) => ({ value: one, label: themeLabels[one] }))}
      />
      <Select
        name="licence"
        label={texts.licence}
        empty={texts.anyLicence}
        value={asked.licence}
        options={LICENCES.map((one) => ({ value: one, label: licenceTexts[one].name }))}
      />
    </Filters>
  );
}

function NonePublished({ isAsked }: { readonly isAsked: boolean }) {
  if (!isAsked) return <Empty title={texts.none} />;
  return (
    <Empty title={texts.noneFound} way={{ at: HERE, label: texts.clear }}>
      <p>{texts.noneFoundHelp}</p>
    </Empty>
  );
}

function DocumentLines(props: {
  readonly documents: readonly ListedDocument[];
  readonly now: Temporal.Instant;
}) {
  const { documents, now } = props;
  return (
    <Lines>
      {documents.map((document) => (
        <DocumentLine document={document} now={now} />
      ))}
    </Lines>
  );
}

interface DocumentsProps extends Listed {
  readonly list: DocumentList;
  readonly here: string;
  readonly empty: string;
}

function Documents({ list, asked, now, here, empty }: DocumentsProps) {
  return (
    <Paged
      shown={list.documents}
      total={list.total}
      asked={asked}
      size={PAGE}
      at={(changes) => pageList.at(here, asked, changes)}
      draw={(documents) => <DocumentLines documents={documents} now={now} />}
      empty={<Empty title={empty} />}
    />
  );
}

/** The documents of a circle, or one's own. */
export function PlacePage({ place, asked, now }: Listed & { readonly place: SeenPlace }) {
  const { circle } = place;
  const own = circle === undefined;
  const where = own ? "" : `?cercle=${circle.number ?? circle.id}`;
  return (
    <Page
      title={own ? texts.mine : texts.ofCircle(circle.name)}
      lead={own ? texts.mineLead : texts.ofCircleLead}
      noindex
      breadcrumb={own ? [] : [{ label: circle.name, at: addressOf(circle) }]}
      beneath={
        <p class="rang">
          <ButtonLink href={`/communs/ecrire${where}`} pictogram="write">
            {texts.write}
          </ButtonLink>{" "}
          <ButtonLink href={`/communs/tableau${where}`} kind="clair">
            {tableTexts.begin}
          </ButtonLink>{" "}
          <ButtonLink href="/communs/apporter" kind="lien">
            {texts.bring}
          </ButtonLink>
        </p>
      }
    >
      <Section title={texts.ofCircleShort} id="documents" class="pile">
        <Documents
          list={place}
          asked={asked}
          now={now}
          here={placeAt(circle)}
          empty={own ? texts.noneMine : texts.noneOfCircle}
        />
      </Section>
    </Page>
  );
}
