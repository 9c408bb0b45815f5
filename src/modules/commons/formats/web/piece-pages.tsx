import type { GivenBack } from "#basics/form";
import { ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Place } from "../../actions/list-documents.ts";
import type { SeenPage } from "../../actions/see-document.ts";
import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import { deriveForm } from "../../web/forms.ts";
import { licenceTexts } from "../../web/texts.fr.ts";
import { ENDINGS, SUITING } from "../domain/linked.ts";
import type { SeenPiece } from "../actions/see-piece.ts";
import type { Piece } from "../domain/pieces.ts";
import { ContentsView } from "./contents-view.tsx";
import { texts } from "./texts.fr.ts";

/** The address of the pieces of a document, or of one of them. */
export function pieceAt({ document }: Pick<SeenPage, "document">, piece?: string): string {
  const at = `${documentAt(document.id)}/morceaux`;
  return piece === undefined ? at : `${at}/${piece}`;
}

/** « Les morceaux utiles »: each heading and each table of a document, by its address. */
export function PiecesPage({ seen, pieces }: { seen: SeenPage; pieces: readonly Piece[] }) {
  return (
    <Page
      title={texts.piecesOf(seen.document.title)}
      heading={texts.pieces}
      lead={texts.piecesLead}
      noindex
      breadcrumb={above(seen)}
    >
      {pieces.length === 0 ? (
        <p>{texts.noPieces}</p>
      ) : (
        <ul class="lignes">
          {pieces.map(({ id, title, contents }) => (
            <li>
              <a href={pieceAt(seen, id)} lang={seen.document.language}>
                {title}
              </a>{" "}
              <span class="petit doux">{texts.kinds[contents.kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** A piece: what it says, whose it is, and how it is taken. */
export function PiecePage({ seen, piece, authors, isOfWhole }: SeenPiece) {
  const { document, may, version } = seen;
  const { contents } = piece;
  const names = authors.map(({ name }) => name).filter((name) => name !== "");
  const whose = isOfWhole ? texts.whoseWhole : texts.whose;
  const canDerive = may.derive && version.isForEveryone;
  return (
    <Page
      title={`${piece.title} : ${texts.partOf(document.title)}`}
      heading={<span lang={document.language}>{piece.title}</span>}
      lead={texts.partOf(document.title)}
      noindex
      sheets={["commons.css"]}
      breadcrumb={[...above(seen), { label: texts.pieces, at: pieceAt(seen) }]}
    >
      <article lang={document.language}>
        <ContentsView title={piece.title} contents={contents} pictures={seen.pictures} />
      </article>
      {document.licence !== undefined && names.length > 0 && (
        <p>{whose(names.join(", "), licenceTexts[document.licence].name)}</p>
      )}
      <p class="rang">
        {canDerive && (
          <ButtonLink href={`${pieceAt(seen, piece.id)}/repartir`}>{texts.derive}</ButtonLink>
        )}{" "}
        {contents.kind === "table" && document.kind === "table" && (
          <>
            <ButtonLink href={pieceAt(seen)} kind="clair">
              {texts.chooseOther}
            </ButtonLink>{" "}
          </>
        )}
        <ButtonLink href={documentAt(document.id)} kind="lien">
          {texts.whole}
        </ButtonLink>
      </p>
      <Section title={texts.take} id="emporter" small class="pile-s">
        <ul class="lignes serre">
          {SUITING[contents.kind].map((format) => (
            <li>
              <a href={pieceAt(seen, piece.id) + ENDINGS[format]}>{texts.formats[format]}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** « En repartir »: where, and under what title. */
export function DerivePiecePage(
  props: Pick<SeenPiece, "seen" | "piece"> & {
    readonly places: readonly Place[];
    readonly back: GivenBack;
  },
) {
  const { seen, piece, places, back } = props;
  return (
    <Page
      title={texts.deriveTitle(piece.title)}
      lead={texts.deriveLead}
      noindex
      narrow
      back={back}
      breadcrumb={[...above(seen), { label: piece.title, at: pieceAt(seen, piece.id) }]}
    >
      <Form
        action={`${pieceAt(seen, piece.id)}/repartir`}
        asks={deriveForm(places)}
        values={{ title: seen.document.kind === "table" ? seen.document.title : piece.title }}
        back={back}
        send={texts.deriveGo}
      />
    </Page>
  );
}
