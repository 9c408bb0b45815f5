import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Paged } from "#ui/listing";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Cove, Inlet } from "#ui/panel";

import type { SeenPage } from "../actions/see-document.ts";
import { partsOf } from "../domain/parts.ts";
import { pictureTexts } from "../formats/web/picture-texts.fr.ts";
import { picturesShown } from "../formats/web/contents-view.tsx";
import { ADD_PICTURE } from "../formats/web/add-picture-page.tsx";
import { PICTURES, shownIn } from "../formats/web/pictures-page.tsx";
import { lineAt } from "../suggestions/web/addresses.ts";
import { Improve, type Improving } from "../suggestions/web/improve-part.tsx";
import { keptAbove } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { DocumentAside } from "./document-aside.tsx";
import { lineAt as ownLineAt } from "./line-pages.tsx";
import { isSettled, keptElsewhere } from "./refusal-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import type { AskedTable } from "./table-asked.ts";
import { tableTexts } from "./table-texts.fr.ts";
import { type ChangeRow, TableView } from "./table-view.tsx";

export interface DocumentPageProps {
  readonly seen: SeenPage;
  /** Which page of a table, in which order. */
  readonly asked: AskedTable;
  readonly now: Temporal.Instant;
  /** It was asked for by its number: the address that never changes. */
  readonly isCited: boolean;
  /** One comes from publishing it. */
  readonly isJustPublished: boolean;
  /** How many suggestions wait; undefined where none can be made. */
  readonly improving: Improving | undefined;
}

/** Words read in a minute, in French. */
const A_MINUTE = 220;

/** A document, or one of its versions: what it says; its licence, its authors, its versions. */
export function DocumentPage(props: DocumentPageProps) {
  const { seen, asked, now, isCited, isJustPublished, improving } = props;
  const { document, authors } = seen;
  const lead = [document.whose ?? "", ...authors.map(({ name }) => name)]
    .filter((name) => name !== "")
    .join(", ");
  return (
    <Page
      title={titleOf(seen, isCited, asked.page)}
      heading={<span lang={document.language}>{document.title}</span>}
      noindex={document.published === undefined || isCited}
      sheets={["commons.css"]}
      breadcrumb={
        isCited
          ? [...keptAbove(seen), { label: document.title, at: documentAt(document.id) }]
          : keptAbove(seen)
      }
      above={factsOf(seen, now)}
      lead={lead === "" ? undefined : `${texts.by(lead)}.`}
    >
      {isJustPublished && <output class="anse">{texts.justPublished}</output>}
      <div class="deux">
        <div class="pile-l">
          <Old seen={seen} />
          <Beside seen={seen} />
          <article class="pile">
            <Says seen={seen} asked={asked} isCited={isCited} improving={improving} />
          </article>
          <Acts seen={seen} />
          {seen.isKeptElsewhere && (
            <p class="petit doux">
              {keptElsewhere}
              {document.settledAt !== undefined && <> {isSettled}</>}
            </p>
          )}
          <Improve document={document} improving={improving} />
        </div>
        <DocumentAside seen={seen} now={now} />
      </div>
    </Page>
  );
}

/** A table; or a text, a long one part by part, each at its own address. */
function Says(props: Omit<DocumentPageProps, "now" | "isJustPublished">) {
  const { seen, asked, isCited, improving } = props;
  const { document, version, contents, pictures } = seen;
  const here = documentAt(document.id, isCited ? version.number : undefined);
  if (contents.kind === "table") {
    const change = changeOf(seen, improving !== undefined);
    return <TableView contents={contents} asked={asked} here={here} change={change} />;
  }
  const parts = partsOf(contents.markdown);
  const { page } = asked;
  return (
    <Paged
      shown={parts.slice(page - 1, page)}
      total={parts.length}
      size={1}
      says={texts.partOf(page, parts.length)}
      asked={{ page }}
      at={({ page: other = 1 }) => (other === 1 ? here : `${here}?page=${other}`)}
      empty={null}
      draw={(drawn) =>
        drawn.map((part) => (
          <div lang={document.language}>
            <Markdown text={part} pictures={picturesShown(pictures)} />
          </div>
        ))
      }
    />
  );
}

/** By its number, a row is changed by who writes there, where it stands; anybody else suggests it. */
function changeOf(seen: SeenPage, canSuggest: boolean): ChangeRow | undefined {
  const { document, version, may } = seen;
  if (may.write && version.number === document.current)
    return { at: (row) => ownLineAt(seen, row - 1), says: tableTexts.changeRow };
  if (!canSuggest) return undefined;
  const at = (row: number) => lineAt(document.id, version.number, row - 1);
  return { at, says: tableTexts.suggestRow };
}

/** Its title in the bar of the browser: which version, where it is cited; which part, after the first. */
function titleOf({ document, version, contents }: SeenPage, isCited: boolean, page: number) {
  const title = isCited ? texts.cited(document.title, version.number) : document.title;
  return contents.kind === "text" && page > 1 ? texts.partTitle(title, page) : title;
}

/** What stands above its title: its kind, its version, how long one reads, who may. */
function factsOf({ document, version, contents }: SeenPage, now: Temporal.Instant) {
  const moment = writeDay(dayOf(version.writtenAt), dayOf(now));
  const words = contents.kind === "text" ? contents.markdown.split(/\s+/).length : 0;
  return [
    texts.kinds[document.kind],
    texts.versionOf(version.number, moment),
    ...(words === 0 ? [] : [texts.minutes(Math.round(words / A_MINUTE))]),
    ...(document.published === undefined ? [texts.private] : []),
    ...(document.hiddenBecause === undefined ? [] : [texts.hidden]),
  ];
}

type Seen = Pick<DocumentPageProps, "seen">;

function Old({ seen: { document, version } }: Seen) {
  if (version.number === document.current) return null;
  return (
    <Inlet class="pile-s">
      <p>
        {texts.oldVersion(version.number)} <a href={documentAt(document.id)}>{texts.seeCurrent}</a>
      </p>
    </Inlet>
  );
}

function Beside({ seen: { document, beside } }: Seen) {
  if (beside.length === 0) return null;
  return (
    <Cove class="pile-s">
      <p>{texts.besideWaits(beside.length)}</p>
      <ul class="liens-l">
        {beside.map((number) => (
          <li>
            <a href={`${documentAt(document.id, number)}/choisir`}>{texts.chooseIn(number)}</a>
          </li>
        ))}
      </ul>
    </Cove>
  );
}

function Acts({ seen }: Seen) {
  const { document, version, may } = seen;
  const named = shownIn(seen);
  const at = documentAt(document.id);
  return (
    <p class="rang">
      {may.write && (
        <ButtonLink
          href={document.kind === "text" ? `${at}/ecrire` : `${at}/lignes`}
          pictogram="write"
        >
          {document.kind === "text" ? texts.edit : tableTexts.edit}
        </ButtonLink>
      )}{" "}
      {may.write && document.kind === "table" && (
        <ButtonLink href={`${at}/colonnes`} kind="clair">
          {tableTexts.columns}
        </ButtonLink>
      )}{" "}
      {may.publish && (
        <ButtonLink href={`${at}/publier`} kind="clair">
          {texts.publish}
        </ButtonLink>
      )}{" "}
      {may.derive && version.isForEveryone && (
        <ButtonLink
          href={`${documentAt(document.id, version.number)}/repartir`}
          kind={may.write ? "clair" : undefined}
        >
          {texts.derive}
        </ButtonLink>
      )}{" "}
      {may.write && (
        <ButtonLink href={`${at}/fiche`} kind="lien">
          {document.keptBy === undefined ? texts.facts : texts.keptFacts}
        </ButtonLink>
      )}{" "}
      {may.write && document.kind === "text" && (
        <ButtonLink href={at + ADD_PICTURE} kind="lien">
          {pictureTexts.add}
        </ButtonLink>
      )}{" "}
      {may.write && named.length > 0 && (
        <ButtonLink href={at + PICTURES} kind="lien">
          {pictureTexts.describe(named.filter(({ says }) => says.trim() === "").length)}
        </ButtonLink>
      )}
    </p>
  );
}
