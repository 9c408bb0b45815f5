import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenClosing } from "../actions/close-account.ts";
import type { ClosingWay } from "../domain/closing.ts";
import { accountAt, closeAt, lineAt } from "./at.ts";
import { closingTexts as texts } from "./closing-texts.fr.ts";
import { texts as words } from "./texts.fr.ts";

const breadcrumbOf = ({ of, name }: SeenClosing) => [
  { label: words.titleOf(name), at: accountAt(of) },
];

/** « /kori/…/fermer »: where what is left goes; nothing is done yet. */
export function ClosingPage({ closing }: { readonly closing: SeenClosing }) {
  const { of, name, rest, sharers, parts } = closing;
  return (
    <Page title={texts.title(name)} lead={texts.lead} noindex breadcrumb={breadcrumbOf(closing)}>
      <p class="gros">{texts.rest(rest)}</p>
      <p>
        <ButtonLink href={closeAt(of, "house")} kind={rest === 0 ? undefined : "clair"}>
          {rest === 0 ? texts.nothing : texts.ways.house}
        </ButtonLink>
      </p>
      {rest > 0 && <p class="petit">{texts.houseSays}</p>}
      {rest > 0 && parts !== undefined && (
        <>
          <p>
            <ButtonLink href={closeAt(of, "shared")} kind="clair">
              {texts.ways.shared}
            </ButtonLink>
          </p>
          <p class="petit">{texts.sharedSays(sharers)}</p>
        </>
      )}
      {rest > 0 && parts === undefined && <p class="petit doux">{texts.notShared}</p>}
    </Page>
  );
}

/** What happens to what is left, in sentences. */
function passing({ rest, sharers, parts }: SeenClosing, way: ClosingWay): readonly string[] {
  if (rest === 0) return [texts.noRest];
  if (way === "house" || parts === undefined) return [texts.toHouse(rest)];
  const { each, remainder } = parts;
  const shared = texts.toEach(sharers, each);
  return remainder === 0 ? [shared] : [shared, texts.remainder(remainder)];
}

export interface ConfirmPageProps {
  readonly closing: SeenClosing;
  readonly way: ClosingWay;
  readonly back: GivenBack;
}

/** « /kori/…/fermer/… »: what will happen, and the button that does it. */
export function ConfirmPage({ closing, way, back }: ConfirmPageProps) {
  const { of, name, waiting, marks } = closing;
  const says = [
    ...passing(closing, way),
    texts.noGiving,
    texts.noMending,
    texts.stays,
    texts.told,
    texts.again,
  ];
  return (
    <Page
      title={texts.confirmTitle(name)}
      lead={texts.whatHappens}
      noindex
      breadcrumb={breadcrumbOf(closing)}
      back={back}
    >
      <ul class="pile-s">
        {says.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {waiting.length > 0 ? (
        <>
          <p>{texts.waiting}</p>
          <ul class="liens">
            {waiting.map((line, index) => (
              <li>
                <a href={lineAt(line)}>{texts.waitingLine(index + 1)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Form action={closeAt(of, way)} back={back} send={texts.confirm} class="pile">
          <Hidden name="vu" value={marks[way]} />
        </Form>
      )}
      <p>
        <a href={accountAt(of)}>{texts.back}</a>
      </p>
    </Page>
  );
}
