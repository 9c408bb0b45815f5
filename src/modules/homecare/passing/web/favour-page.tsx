import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import { MY_PASSINGS, NEVER_HERE, NEW } from "../../domain/address.ts";
import { texts as words } from "../../web/texts.fr.ts";
import { favourTexts } from "./texts.fr.ts";

/** « À qui le demander ? »: who helps already, neighbours, or who passes. « Chez moi » above it is told by its address; in simple mode the three are all there is. */
export function FavourPage() {
  const ways = [
    { at: NEW, label: favourTexts.helpers, says: favourTexts.helpersSays },
    {
      at: "/echanges/demander?genre=errand",
      label: favourTexts.neighbours,
      says: favourTexts.neighboursSays,
      besides: { at: "/entraide/offres?genre=temps", label: favourTexts.offers },
    },
    { at: MY_PASSINGS, label: favourTexts.passers, says: favourTexts.passersSays },
  ];
  return (
    <Page
      title={favourTexts.title}
      heading={favourTexts.title}
      lead={favourTexts.lead}
      noindex
      narrow
    >
      <ul class="pile">
        {ways.map(({ at, label, says, besides }) => (
          <li class="pile-s">
            <ButtonLink href={at} kind="clair" wide>
              {label}
            </ButtonLink>
            <p class="doux">{says}</p>
            {besides !== undefined && (
              <p>
                <a href={besides.at}>{besides.label}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="petit">
        {favourTexts.kori} <a href="/moi/kori">{favourTexts.koriWhat}</a>
      </p>
      <p class="petit">
        <a href={NEVER_HERE}>{words.neverHere}</a>
      </p>
    </Page>
  );
}
