import { QrCode } from "#ui/drawing/qr-code";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";

import { AT, MY_PASSINGS, myPassingAt, passingAt } from "../../domain/address.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { SeenOne } from "../actions/see-mine.ts";
import { sayPlace, sayWhen } from "./passing-said.tsx";
import { myTexts as texts, passerTexts, posterTexts } from "./texts.fr.ts";

/** The poster: for the door of the shop or the town hall. It says what everyone reads, and nothing else. */
export function PosterPage({
  seen: { one, today },
  site,
}: {
  readonly seen: SeenOne;
  readonly site: string;
}) {
  const at = `${site}${passingAt(one.id)}`;
  return (
    <Page
      title={posterTexts.title}
      heading={posterTexts.asked}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: texts.title, at: MY_PASSINGS },
        { label: one.what, at: myPassingAt(one.id) },
      ]}
    >
      <p class="a-l-ecran">{posterTexts.print}</p>
      <article class="affiche">
        <p class="gros">{one.what}</p>
        <Facts
          facts={[
            { label: passerTexts.when, says: sayWhen(one, today) },
            { label: passerTexts.place, says: sayPlace(one) },
          ]}
        />
        <div class="affiche-code">
          <QrCode to={at} label={posterTexts.label} />
          <div class="pile-s">
            <p>
              <strong>{posterTexts.scan}</strong>
            </p>
            <p>
              {posterTexts.or} <strong class="adresse">{at.replace(/^https?:\/\//, "")}</strong>
            </p>
            <p class="petit">{passerTexts.unnamed}</p>
          </div>
        </div>
      </article>
    </Page>
  );
}
