import { writeMoment } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { ButtonLink } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";
import { pageList, type AskedPage } from "#basics/query";

import {
  type DocumentList,
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

/** « /communs »: what everyone reads. */
export function CommonsPage(
  props: Listed & { readonly list: DocumentList; readonly isIn: boolean },
) {
  const { list, asked, now, isIn } = props;
  return (
    <Page
      title={texts.title}
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
      <Section title={texts.count(list.total)} id="documents">
        <Documents list={list} asked={asked} now={now} here="/communs" empty={texts.none} />
      </Section>
    </Page>
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
      draw={(documents) => (
        <Lines>
          {documents.map((document) => (
            <DocumentLine document={document} now={now} />
          ))}
        </Lines>
      )}
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
      <section class="pile" aria-label={texts.ofCircleShort}>
        <Documents
          list={place}
          asked={asked}
          now={now}
          here={placeAt(circle)}
          empty={own ? texts.noneMine : texts.noneOfCircle}
        />
      </section>
    </Page>
  );
}
