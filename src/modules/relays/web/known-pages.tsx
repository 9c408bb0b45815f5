import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";

import type { SeenKnown } from "../actions/see-relays.ts";
import { apartAt, APART, AT, newAt, WHO } from "../domain/address.ts";
import { apartTexts } from "./apart/texts.fr.ts";
import { texts } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const above = { label: texts.title, at: AT };
const ofWho = { label: texts.whoTitle, at: WHO };
const ofApart = { label: apartTexts.title, at: APART };

/** Whom one may name: those of age whom one knows here. */
export function KnownPage({ seen: { known, inPeace } }: { readonly seen: SeenKnown }) {
  return (
    <Page
      title={texts.newTitle}
      heading={texts.newTitle}
      lead={texts.newLead}
      noindex
      narrow
      breadcrumb={[above, ofWho]}
    >
      <KnownList known={known} inPeace={inPeace} at={newAt} />
    </Page>
  );
}

/** These; and of whom no letter would reach, that they were asked. */
export function KnownList({
  known,
  inPeace,
  at,
}: Pick<SeenKnown, "known" | "inPeace"> & { readonly at: typeof newAt }) {
  return (
    <>
      {known.length === 0 ? (
        <Empty title={texts.nobodyKnown}>
          <p>{texts.nobodyKnownHelp}</p>
        </Empty>
      ) : (
        <ul class="pile-s">
          {known.map(({ person, name }) => (
            <li>
              <a href={at(person)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {inPeace.length > 0 && <p class="doux">{texts.inPeace(LIST.format(inPeace))}</p>}
    </>
  );
}

/** One more press: a letter goes. */
export function AskPage({
  relay,
  who,
  back,
}: {
  readonly relay: SeenKnown["relay"];
  readonly who: SeenKnown["known"][number];
  readonly back: GivenBack;
}) {
  const isHelp = relay === "help";
  return (
    <Page
      title={isHelp ? texts.askTitle(who.name) : `${texts.askTitle(who.name)}, ${apartTexts.title}`}
      heading={texts.askTitle(who.name)}
      lead={isHelp ? texts.askLead(who.name) : apartTexts.askLead(who.name)}
      noindex
      narrow
      back={back}
      breadcrumb={isHelp ? [above, ofWho] : [above, ofApart]}
    >
      <Problems problem={back.problem} kept={false} />
      <Press action={isHelp ? newAt(who.person) : apartAt(who.person)}>{texts.ask}</Press>
    </Page>
  );
}
