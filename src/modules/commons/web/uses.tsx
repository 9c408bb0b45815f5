import { Section } from "#ui/panel";

import type { SeenPage } from "../actions/see-document.ts";
import { ENDINGS, SUITING } from "../formats/domain/linked.ts";
import { piecesOf } from "../formats/domain/pieces.ts";
import { chooseTexts } from "../formats/web/choose-part-texts.fr.ts";
import { texts } from "../formats/web/texts.fr.ts";
import { documentAt } from "./addresses.ts";

/** « Emporter »: the forms in which a document is taken away, and its pieces. */
export function Uses({ seen: { document, version, contents } }: { readonly seen: SeenPage }) {
  const isOld = version.number !== document.current;
  const at = documentAt(document.id, isOld ? version.number : undefined);
  const pieces = isOld ? 0 : piecesOf(contents).length;
  const canChoose = !isOld && contents.kind === "table" && contents.rows.length > 0;
  return (
    <Section title={texts.take} id="emporter" small class="pile-s">
      <ul class="lignes serre">
        {SUITING[document.kind].map((format) => (
          <li>
            <a href={at + ENDINGS[format]}>{texts.formats[format]}</a>
          </li>
        ))}
      </ul>
      {pieces > 0 && (
        <p>
          {texts.piecesSay} <a href={`${at}/morceaux`}>{texts.allPieces(pieces)}</a>
        </p>
      )}
      {canChoose && (
        <p>
          {texts.piecesSay} <a href={`${at}/morceaux`}>{chooseTexts.link}</a>
        </p>
      )}
    </Section>
  );
}
